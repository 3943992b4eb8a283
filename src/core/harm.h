/*
 * harm.h: where a word of harm leaves room for its victims.
 */
#ifndef AA_HARM_H
#define AA_HARM_H

/* Value of a word in the class HARM: kind and shape. */
#define AA_HARM_VALUE(kind, shape) ((kind) * 32 + (shape))
#define AA_HARM_KIND(value) ((uint8_t) ((value) / 32))
#define AA_HARM_SHAPE(value) ((AaHarmShape) ((value) % 32))

typedef enum AaHarmShape
{
	AA_HARM_PAST,				/* killed: object when active, subject when passive, noun before it when reduced */
	AA_HARM_GERUND,				/* killing: object */
	AA_HARM_PRESENT,			/* kill, kills: object */
	AA_HARM_FALL,				/* died, fled: subject */
	AA_HARM_STATE,				/* dead, missing: subject of be, or the noun just before; object of left */
	AA_HARM_EVENT,				/* death, killing, abduction: the noun behind "of", or the figure before */
	AA_HARM_COUNTED,			/* deaths, casualties, hostages: the figure before */
	AA_HARM_TOLL,				/* toll: the figure behind "of", "to", "at", ":" or a verb of motion */
	AA_HARM_BODY,				/* bodies: the figure before, the noun behind "of" */
	AA_HARM_LIFE,				/* lives: claimed, lost */
	AA_HARM_ATTACK,				/* shot, beaten, hit: harm, but killing only with "dead", "to death" */
	AA_HARM_LOSE,				/* lost: with "lives" or a figure of people */
	AA_HARM_SUFFER,				/* suffered, sustained: subject, with "injuries" behind */
	AA_HARM_CONDITION,			/* condition: "was in critical condition" */
	AA_HARM_ASSAULT,			/* a shooting, six stabbings: the noun behind "of"; its figure counts no people */
	AA_HARM_SELF,				/* blew, detonated: the subject, with "himself" behind */
	AA_HARM_AGENT,				/* killers: the noun behind "of" */
	AA_HARM_WOUND,				/* wounds: who is found or taken "with" them; their figure counts no people */
	AA_HARM_FRAME,				/* homes, hospital, custody: with a verb and preposition of casualty_frame.c */
	AA_HARM_HOLD,				/* held, holding: who is counted and held, not the talks that are */
	AA_HARM_CROSS,				/* crossed: many people into another land, where harm is told */
	AA_HARM_SHAPES
} AaHarmShape;

/* The particle without which a word of the class PARTICLE_VERB does no harm. */
enum
{
	AA_PARTICLE_AWAY, AA_PARTICLE_DOWN, AA_PARTICLE_UP, AA_PARTICLE_OFF, AA_PARTICLE_OUT
};

#endif
