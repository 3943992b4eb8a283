#!/usr/bin/env python3
"""Writes annotated wire copy that nobody ever sent: scores, tables, results, earnings, datelines, for the name tagger.

  wire.py NAMES OUT [DOCUMENTS]

The corpora of names hold little of what fills a news wire beside its stories: tables of results, where a city is a team,
lists of winners with their countries, company reports.  The lines below are patterns written for this project; names are
drawn at random, from the census lists in the folder NAMES, bodies.txt, the world's large cities and countries, or made up of
syllables, so that a pattern teaches the context and no name.  The same seed gives the same file.
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from prepare import write

CITIES = '''London Paris Berlin Madrid Rome Milan Turin Naples Munich Hamburg Cologne Frankfurt Vienna Zurich Geneva Brussels Antwerp
Amsterdam Rotterdam Copenhagen Oslo Stockholm Helsinki Warsaw Krakow Prague Budapest Bucharest Sofia Athens Istanbul Ankara Belgrade
Zagreb Moscow Kiev Minsk Riga Vilnius Tallinn Lisbon Porto Barcelona Valencia Seville Bilbao Marseille Lyon Lille Nantes Bordeaux
Manchester Liverpool Leeds Sheffield Birmingham Bristol Newcastle Leicester Nottingham Derby Coventry Glasgow Edinburgh Aberdeen
Dundee Cardiff Belfast Dublin Cork Tokyo Osaka Nagoya Seoul Pusan Beijing Shanghai Taipei Manila Jakarta Bangkok Hanoi Singapore
Delhi Bombay Calcutta Madras Karachi Lahore Dhaka Colombo Kathmandu Kabul Tehran Baghdad Damascus Beirut Amman Jerusalem Cairo
Tripoli Tunis Algiers Casablanca Lagos Accra Nairobi Kampala Harare Lusaka Johannesburg Durban Sydney Melbourne Brisbane Perth
Adelaide Auckland Wellington Toronto Montreal Ottawa Calgary Edmonton Vancouver Winnipeg Boston Chicago Detroit Cleveland
Milwaukee Minneapolis Cincinnati Pittsburgh Philadelphia Baltimore Washington Atlanta Miami Tampa Orlando Charlotte Nashville
Memphis Dallas Houston Denver Phoenix Seattle Portland Oakland Sacramento Buffalo Indianapolis Montevideo Santiago Lima Bogota
Caracas Quito Havana Guadalajara Monterrey'''.split() + [
    'New York', 'Los Angeles', 'San Diego', 'San Francisco', 'St Louis', 'Kansas City', 'New Orleans', 'Salt Lake City', 'Buenos Aires',
    'Rio de Janeiro', 'Sao Paulo', 'Mexico City', 'Hong Kong', 'Kuala Lumpur', 'Cape Town', 'Tel Aviv', 'New Delhi', 'St Petersburg']
COUNTRIES = '''Germany France Italy Spain Portugal England Scotland Wales Ireland Netherlands Belgium Denmark Norway Sweden Finland
Poland Hungary Romania Bulgaria Greece Turkey Croatia Slovenia Slovakia Ukraine Russia Austria Switzerland Japan China Indonesia
Thailand Malaysia India Pakistan Australia Canada Mexico Brazil Argentina Chile Peru Colombia Uruguay Nigeria Ghana Kenya Ethiopia
Morocco Algeria Tunisia Egypt Israel Iran Kuwait Qatar'''.split() + [
    'South Africa', 'South Korea', 'New Zealand', 'Czech Republic', 'Sri Lanka', 'Saudi Arabia', 'U.S.', 'United States', 'Britain']
NATIONS = '''German French Italian Spanish Dutch Belgian Danish Norwegian Swedish Finnish Polish Czech Hungarian Romanian Greek Turkish
Croatian Russian Ukrainian Austrian Swiss Japanese Chinese Korean Indonesian Thai Indian Pakistani Australian Canadian Mexican
Brazilian Argentine Nigerian Kenyan Moroccan Egyptian Israeli Iranian British English Scottish American'''.split()
REGIONS = 'Conn. Mass. Texas Florida Ohio Virginia California Ontario Ont. Quebec Calif. Ill. Bavaria Tuscany Catalonia Victoria Punjab'.split()
NICKS = '''Hawks Bears Comets Pirates Rockets Falcons Raiders Sharks Kings Wolves Eagles Chargers Miners Rangers Bisons Stars Devils
Wildcats Panthers Knights'''.split()
CLUB_ENDS = 'United City Rovers Town Athletic County Wanderers Albion Rangers FC Harriers'.split()
CLUB_HEADS = 'Real Sporting Dynamo Inter Racing Olympique Spartak Lokomotiv Deportivo Atletico AC FC SC VfB'.split()
FIRM_ENDS = 'Corp Inc Co Ltd Plc AG SA NV SpA GmbH Group Holdings Industries International Bancorp Bhd Corporation'.split()
FIRM_NOUNS = '''Airlines Motors Steel Oil Petroleum Foods Pharmaceuticals Systems Technologies Energy Chemical Telecom Electric Insurance
Securities Resources Mining Software Semiconductor Power Paper Shipping Breweries Airways Financial Cable Media'''.split()
MINISTRIES = 'Finance Foreign Defence Interior Justice Health Agriculture Trade Oil Transport Education Labour Economy'.split()
TRADES = ['Teachers', 'Miners', 'Journalists', 'Fishermen', 'Textile Workers', 'Nurses', 'Dockers', 'Auto Workers', 'Farmers', 'Transport Workers']
SPORTS = '''SOCCER RUGBY CRICKET TENNIS GOLF BASKETBALL BASEBALL ATHLETICS CYCLING BOXING HOCKEY SWIMMING SKIING BADMINTON SNOOKER
MOTORCYCLING'''.split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()

# What a pattern stands for: each line of a document; ^ in capitals; * repeated some times.  {kind} draws a name.
PATTERNS = [
    ('^{sport} - {club} BEAT {club} TO GO TOP .', '{dateline}', '*{club} {n} {club} {n}'),
    ('^{sport} - {country} HELD BY {country} .', '{dateline}',
     '{country} drew {n}-{n} with {country} in a World Cup qualifier on {day} .',
     'Scorers : {country} - {person} ( {nn}th minute ) , {last} ( {nn}th )'),
    ('^{sport} - {nat} FIRST DIVISION RESULTS .', '{dateline}', 'Results of {nat} first division soccer matches on {day} :',
     '*{club} {n} {club} {n}', 'Standings ( tabulate under games played , won , drawn , lost , points ) :',
     '*{club} {nn} {n} {n} {n} {nn} {nn} {nn}'),
    ('^{sport} - {nat} LEAGUE STANDINGS .', '{dateline}', '*{club} {nn} {nn} {n} {n} {nn} {nn} {nn}'),
    ('Results of {nat} league matches on {day} :', '*{club} {n} ( {last} {nn} , {last} {nn} pen ) {club} {n} ( {last} {nn} ) . Halftime {n}-{n} .',
     '*{club} {n} {club} {n} . Attendance {nn},000'),
    ('Summaries of matches played on {day} :', '*{club} {n} ( {person} {nn} ) {club} 0 . Attendance : {nn},000 .'),
    ('^{sport} - STANDINGS AFTER {day} \'S GAMES .', '{dateline}', '^EASTERN DIVISION', '^W L PCT GB', '*^{city/ORG} {nn} {nn} .{nnn} {n}',
     '^{day} \'S SCHEDULE', '*^{city/ORG} AT {city/ORG}'),
    ('^{sport} - RESULTS ON {day} .', '{dateline}', 'Results of games on {day} ( home team in CAPS ) :', '*{city/ORG} {nn} ^{city/ORG} {nn}'),
    ('Results of games on {day} ( home team in capitals ) :', '*{city/ORG} {nn} {city/ORG} {nn}', '*{nickteam} {nn} {nickteam} {nn}'),
    ('In {city} , {person} scored {nn} points as the {nick/ORG} beat the {nickteam} {nnn}-{nn} .',
     'At {city} , {person} hit a two-run homer and {person} threw {n} shutout innings as the {city/ORG} {nick/ORG} downed {city/ORG} {n}-{n} .'),
    ('{city/ORG} ended a run of {n} defeats with a {n}-{n} win over {city/ORG} , with {last} scoring twice .',
     '{club} coach {person} said his side missed {last} against {club} .', '{last} , signed from {club} last month , is out for {n} weeks .'),
    ('{club} striker {person} will join {club} for {n} million pounds , the {nat} club said on {day} .',
     'The {nat} international moved to {club} from {club} in {city} two years ago .'),
    ('{club} beat {club} {n}-{n} ( halftime {n}-{n} ) in their {nat} premier league match on {day} .',
     'Scorers :', '{club} - {person} {nn} , {nn} , {person} {nn}'),
    ('{club} and {club} drew {n}-{n} on {day} , leaving {club} {n} points clear of {club} .', 'Manager {person} said : " {club} deserved a point . "'),
    ('^{sport} - {per} WINS IN {city} .', '{dateline}', 'Results from the {city} tournament ( prefix number denotes seeding ) :',
     '*{n} - {person} ( {country} ) beat {person} ( {country} ) 6-{n} 7-{n}', '*{person} ( {country} ) beat {n} - {person} ( {country} ) 6-{n} 6-{n}'),
    ('Leading results from the meeting in {city} on {day} :', 'Men \'s {nnn} metres :', '*{n}. {person} ( {country} ) {n} minutes {nn}.{nn} seconds',
     '*{n}. {person} , {country} , {nn}.{nn}'),
    ('Leading scores after the third round of the {city/MISC} Open on {day} ( {nat} unless stated ) :', '*{nnn} {person} {nn} {nn} {nn}',
     '*{nnn} {person} ( {country} ) {nn} {nn} {nn} , {person} ( {country} ) {nn} {nn} {nn}'),
    ('Result of the fifth stage , {nnn} km from {city} to {city} :', '*{n}. {person} ( {country} ) {clubword} {n} hours {nn} minutes {nn} seconds',
     '*{n}. {person} ( {country} ) same time'),
    ('Close of play on the second day of the match between {club} and {club} in {city} :', '{club} {nnn} and {nnn} for {n} ( {initials} {nn} , {initials} {nn} not out ) .',
     '{club} {nnn} ( {initials} {nn} ; {initials} {n}-{nn} ) .'),
    ('^{sport} - {country} {nnn} ALL OUT AGAINST {country} .', '{dateline}', 'Scoreboard on the first day of the test between {country} and {country} :',
     '*{initials} c {last} b {last} {nn}', '*{initials} lbw b {last} {nn}', '{country} {nnn} for {n} ( {initials} {nn} )'),
    ('^{sport} - SQUAD FOR {country} GAME .', '{dateline}', '{country} coach {person} named the following squad on {day} to play {country} :',
     'Goalkeepers - {person} ( {club} ) , {person} ( {club} ) .', 'Defenders - {person} ( {club} ) , {person} ( {club} ) , {person} ( {club} ) .',
     'Forwards : {person} , {person} ( both {club} ) , {person} ( {club} )'),
    ('{country} : {person} ; {person} , {person} , {person} ; {person} , {person}', 'Referee : {person} ( {country} )', 'Venue : {city}'),
    ('Draw for the quarter-finals made on {day} :', '*{club} v {club}', '*{club} or {club} v {club}'),
    ('{person} of {country} won the {nnn} metres in {nn}.{nn} seconds ahead of {nat} {person} .', 'World champion {person} of {country} was third .'),
    ('^{firm} Q{n} NET UP .', '{dateline}', '{firm} said on {day} its second-quarter net profit rose {nn} percent to ${nn} million .',
     'Shares in {firm} closed {n} pct lower on the {city/ORG+} Stock Exchange .', 'The {city}-based company said its unit {firm} lost ${nn} million .'),
    ('{firm} said it agreed to buy {firm} from {firm} for ${nn} million in stock .', 'Analyst {person} at {firm} said the deal was fair .',
     '" We like it , " said {person} , an analyst with {bank} in {city} .', 'The {bank} and {bank} arranged the loan , {last} said .'),
    ('{firm} , the {nat} unit of {firm} , named {person} chief executive on {day} , succeeding {person} .', '{last} joined {firm} from {firm} in {city} .'),
    ('^{firm} SAYS TO CLOSE {city} PLANT .', '{dateline}', '{firm} will close its plant near {city} , {country} , at a cost of {nn} million dollars .'),
    ('{bank} governor {person} said {nat} interest rates would not rise , {agency} reported .', 'The {ministry} said in {city} it would sell bonds through {bank} .'),
    ('-- {city} newsroom + {nn} {nnn} {nnn} {nnn}', '( c ) {agency} {nn}', '-- {person} , {city} newsroom'),
    ('Borrower : {firm}', 'Lead managers : {bank} , {firm}', 'Listing : {city}', 'Fees {n} pct'),
    ('{city} grain market closed steady .', '{city} shares ended higher , led by {firm} and {firm} .', 'In {city} , the index of {nn} leading shares rose {n} points .'),
    ('{dateline}', '{person} , the {nat} {minister} , met {person} of the {party} in {city} on {day} .', 'The {party} , led by {person} , has {nn} seats .'),
    ('{dateline}', 'Police in {city} , {region} , said {person} , {nn} , of {city} , was found dead on {day} .', 'A spokesman for the {city/ORG+} Police Department gave no details .'),
    ('{dateline}', 'The {ministry} of {country} denied a report by {agency} that {nat} troops had crossed into {country} .',
     '{agency} quoted {ministry} spokesman {person} as saying {country} and {country} would hold talks .'),
    ('{dateline}', 'These are the leading stories in the {city} press . {agency} has not checked them .', '^{paper}', '- {party} leader {person} says he will run .',
     '^{paper}', '- {firm} to sell its stake in {firm} .', '- {bank} cuts rates .'),
    ('PRESS DIGEST - {country} - {nn}', '{paper/ORG}', '- The {ministry} plans a sale of {firm} .'),
    ('{university} researchers led by {person} reported in {city} that the drug made by {firm} worked .', 'The {agency} has approved it .'),
    ('{person} , president of {firm} , told the {paper} that {country} \'s {parliament} would pass the law .',),
    ('{city} ( {wire} ) - {firm} said on {day} it would cut {nnn} jobs at its {city} plant , days after {firm} and {firm} did the same .',
     'Shares of {firm} , {firm} and {firm} rose {n}% in {city} , while {firm} fell .', '{person} , who covers {firm} for {bank} , told {wire} that {firm} had no choice .'),
    ('{firm} and {firm} won approval on {day} for a vaccine that {firm} makes in {city} .', 'The {agency} said {firm} , {firm} and {firm} had applied too .',
     'State firm {firm} declined to comment .'),
    ('{person} won the race in {country} for {firm} ; {firm} \'s {person} was second , ahead of {person} of {firm} .',),
    ('{club} drew {n}-{n} at home to {club} on {day} , while {club} beat {club} {n}-{n} at {stadium} .', '{person} scored twice for {club} before {club} levelled through {last} .'),
    ('{club} have signed {person} from {club} , {paper} reported .', '{person} of {club} said {club} and {club} had made offers .'),
    ('The {court} in {city} on {day} sentenced {person} , {nn} , to {nn} years .', '{last} \'s lawyer , {person} , said he would go to the {court} .', 'Judge {person} said the {police} had lied .'),
    ('The {union} and the {union} blocked {road} in {city} on {day} over pay at {firm} .', '" {firm} has not listened , " said {person} , who leads the {union} .'),
    ('{person} , governor of {region} , opened a wing of {stadium} near {city} .', 'The {council} will pave {road} , {last} said .', 'The {police} arrested {person} , {nn} , and {person} of {city} at {airport} .'),
    ('By {person} , {paper}', '{city} - {minister} {person} said the {union} would meet the {ministry} .', 'The {council} gave {firm} the contract , {paper} said .'),
    ('{country} play {country} at {stadium} on {day} .', '{country} beat {country} by {n} wickets in {city} , with {last} and {last} adding {nnn} .'),
    ('{country} \'s {ministry} said {city} had told {city} to stop .', 'In {city} , {person} , the {agency} chief , said {country} and {country} had agreed .', '{firm} \'s pipeline from {country} crosses {region} .'),
    ('^{sport} - {team} HOLD {team} IN CUP REPLAY .', '{dateline}', '{team} held {team} to a {n}-{n} draw in their {nat} league cup replay on {day} .',
     'Scorers : {team} - {person} {nn} . {team} - {person} {nn} . Attendance {n},{nnn}'),
    ('^{sport} - {team} SIGN {per} .', '{dateline}', '{team} have signed {nat} forward {person} on a three-year contract from {team} .',
     '{team} chairman {person} said {team} and {team} had also made offers .'),
    ('{team} beat {team} by {nn} points to win the title , with {person} kicking four goals .', '{team} lost to {club} and are {n} points behind {team} .',
     '{team} manager {person} said {last} would miss the match against {club} at {stadium} .'),
    ('^{city/ORG} {nn} {city/ORG} {nn}', '{city/ORG} led {nn}-{nn} at the half before {person} brought {city/ORG} back .', '{person} had {nn} points for {city/ORG} .'),
    ('^{brand} TO CUT JOBS .', '{dateline}', '{nat} carmaker {brand} will cut {nnn} jobs at its plants in {city} and {city} , said {person} of the {union} .',
     '{brand} , which competes with {firm} and {brand} , said in {city} that the cuts had been agreed . {brand} shares fell {n}% .'),
    ('{firm} sued {brand} on {day} , accusing the search company of abusing its position .', '{brand} declined to comment .', '" {brand} is strong , " said {person} , who covers {brand} at {brand} .'),
    ('{nat} health regulator {brand} and {city} \'s {brand} Institute approved the vaccine of {firm} .', 'Rights group {brand} said {country} had not asked .',
     '{country} \'s {brand} bought {brand} , a maker of tyres , from {brand} .'),
    ('{city} - {brand} is in talks to buy {firm} , {paper} reported . {bank} advises the seller .', '{brand} supplies {brand} and {firm} , the newspaper said .'),
    ('The village of {town} , near {town} in {region} , was cut off by the flood .', 'Fighting went on in {town} and in the town of {town} , residents said .',
     'Soldiers left {town} for {town} , {nn} km north of {city} .'),
    ('^{sport} - {nick/ORG} {won} , {nick/ORG} {won} .', '{dateline}', '^{sport} - {club} {beat} {club} .', '{dateline}', '^{sport} - {country} {beat} {country} IN {city} .'),
    ('^{sport} - {per} {beat} {per} .', '{dateline}', '^{sport} - {country} {won} IN {city} , {country} {won} .', '{dateline}', '^{sport} - {club} {won} , {club} {won} .'),
    ('{firm} , {firm} and {firm} cut their ratings of {country} .', '{rater} said it had lowered {firm} to junk , a day after {rater} did .'),
    ('{nn} people were hurt in {town} , the governor said .', 'Shops stayed closed in {town} , the mayor told {agency} .', 'The road to {town} was cut , the {ministry} said on {day} .',
     'Rockets hit {town} and {town} , a doctor said .'),
    ('The {armed} said it had killed {nn} soldiers in {town} .', 'Fighters of the {armed} took {town} from the {armed} , said {person} .', '{armed} spokesman {person} denied it .'),
    ('^{city} - Police in {town} have arrested {n} officials of the {council} , {paper} has learnt .', '{person} , the officer in command , named them as {person} and {person} .'),
    ('Ship {ship/MISC} arrived in {city} from {city} on {day} , {firm} said .', 'Port agents {firm} said {nn} vessels were waiting at {city} .'),
]


class Random:
    """The generator of the C programs."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent


class Wire:
    def __init__(self, folder, seed):
        self.r = Random(seed)
        self.first = [self.names(folder, f, 250) for f in ('dist.male.first', 'dist.female.first')]
        self.last = self.names(folder, 'dist.all.last', 3000)
        self.bodies, self.clubs = self.listed('body'), self.listed('club')

    @staticmethod
    def names(folder, name, most):
        with open('%s/%s' % (folder, name)) as f:
            return [line.split()[0].capitalize() for _, line in zip(range(most), f)]

    @staticmethod
    def listed(kind):
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'bodies.txt')) as f:
            return [name for line in f if line.startswith(kind + ':') for name in line.split()[1:]]

    def word(self):
        """A name that no list has."""
        r, w = self.r, ''
        for _ in range(2 + r.below(2)):
            w += r.pick('b br d dr f g gr h j k kl l m n p r s sch st t tr v w z sh ch th'.split()) + r.pick('a e i o u a e i o ai ou ie ei aa'.split())
        w += r.pick(['', 'n', 'k', 's', 'r', 'l', 'ng', 'ic', 'ov', 'ez', 'ski', 'sson', 'en', 'i', 'o', 'a', 'us', 'er'])
        return w.capitalize()

    def surname(self):
        r = self.r
        if r.chance(12):
            return r.pick(['van ', 'de ', 'von ', 'Al-', 'al-', "O'", 'Mc', 'El ', 'da ', 'ten ']) + self.word()
        return self.word() if r.chance(50) else r.pick(self.last)

    def given(self):
        return self.word() if self.r.chance(35) else self.r.pick(self.r.pick(self.first))

    def place(self):
        r = self.r
        return self.word() + r.pick(['', '', 'burg', 'ton', 'ville', 'grad', 'hem', 'ford', 'pur', 'stadt']) if r.chance(20) else r.pick(CITIES)

    def club(self):
        r = self.r
        if r.chance(25):
            return r.pick(self.clubs)
        x = r.below(10)
        if x < 5:
            return self.place()
        if x < 7:
            return self.word()
        if x < 9:
            return self.place() + ' ' + r.pick(CLUB_ENDS)
        return r.pick(CLUB_HEADS) + ' ' + self.place()

    def firm(self):
        r = self.r
        if r.chance(25):
            return r.pick(self.bodies)
        base = r.pick([self.word(), r.pick(self.last), self.word().upper()[:3], self.place(), r.pick(NATIONS), 'First ' + self.word(), 'General'])
        if r.chance(50):
            base += ' ' + r.pick(FIRM_NOUNS)
        if r.chance(10):
            return base + ' & ' + r.pick(['Co', 'Sons', r.pick(self.last)])
        return base + ' ' + r.pick(FIRM_ENDS) if r.chance(75) or ' ' not in base else base

    def bank(self):
        r = self.r
        return r.pick(['Bank of ' + self.place(), self.word() + ' Bank', 'Central Bank', 'Bank of ' + r.pick(COUNTRIES[:50]),
                       r.pick(NATIONS) + ' National Bank', 'First ' + self.word() + ' Bank', 'Banco ' + self.word(), 'Credit ' + self.word()])

    def party(self):
        r = self.r
        return r.pick(['Social ', 'National ', 'Christian ', 'Liberal ', 'People \'s ', 'New ', 'United ']) + r.pick(
            ['Democratic Party', 'Party', 'Front', 'Alliance', 'Union', 'Congress', 'Democrats', 'Movement'])

    def armed(self):
        r = self.r
        name = r.pick([self.word, self.place, lambda: r.pick(NATIONS), lambda: r.pick(self.last)])()
        return r.pick([name + r.pick([' Brigade', ' Brigades', ' Army', ' Front', ' Liberation Army', ' Liberation Front', ' Movement', ' Militia']),
                       r.pick(['Army of ', 'Front of ', 'Harakat ', 'Jaish ', 'Ansar ']) + name])

    def draw(self, kind):
        """A name of this kind with its label, None for words that name nobody."""
        r = self.r
        number = {'n': lambda: str(1 + r.below(9)), 'nn': lambda: str(10 + r.below(90)), 'nnn': lambda: str(100 + r.below(900))}
        if kind in number:
            return number[kind](), None
        makers = {
            'person': (lambda: self.given() + ' ' + self.surname(), 'PER'), 'last': (self.surname, 'PER'), 'per': (self.surname, 'PER'),
            'initials': (lambda: r.pick('ABCDEFGHIJKLMNPRSTVW') + r.pick(['.', '. ', '.' + r.pick('ABCDJMPRS') + '.']).rstrip() + ' ' + self.surname(), 'PER'),
            'club': (self.club, 'ORG'), 'clubword': (self.word, 'ORG'), 'nick': (lambda: r.pick(NICKS), 'ORG'),
            'nickteam': (lambda: self.place() + ' ' + r.pick(NICKS), 'ORG'), 'city': (self.place, 'LOC'),
            'country': (lambda: r.pick(COUNTRIES), 'LOC'), 'region': (lambda: r.pick(REGIONS), 'LOC'), 'nat': (lambda: r.pick(NATIONS), 'NAT'),
            'firm': (self.firm, 'ORG'), 'bank': (self.bank, 'ORG'), 'party': (self.party, 'ORG'),
            'agency': (lambda: ''.join(r.pick('ABCDEFGIKLMNOPRSTU') for _ in range(3 + r.below(2))), 'ORG'),
            'ministry': (lambda: r.pick([r.pick(MINISTRIES) + ' Ministry', 'Ministry of ' + r.pick(MINISTRIES)]), 'ORG'),
            'paper': (lambda: r.pick(['Daily ', 'Evening ', self.place() + ' ', 'El ', 'Die ', 'Le ']) + r.pick(['Herald', 'Post', 'Times', 'News', self.word()]), 'ORG'),
            'university': (lambda: r.pick(['University of ' + self.place(), self.place() + ' University']), 'ORG'),
            'wire': (lambda: r.pick('Reuters AFP AP Xinhua TASS Interfax Kyodo ANSA EFE'.split()), 'ORG'),
            'court': (lambda: r.pick([self.place() + ' ', '', '']) + r.pick(['High Court', 'Supreme Court', 'Court of Appeal', 'Constitutional Court', 'District Court']), 'ORG'),
            'union': (lambda: r.pick(['National Union of ', 'Federation of ', 'Association of ', 'United ', r.pick(NATIONS) + ' Union of ']) + r.pick(TRADES), 'ORG'),
            'police': (lambda: r.pick([r.pick(COUNTRIES) + ' Police Service', self.place() + ' Police Department', r.pick(NATIONS) + ' National Police', 'Federal Police']), 'ORG'),
            'council': (lambda: self.place() + r.pick([' City Council', ' County Council', ' Chamber of Commerce']), 'ORG'),
            'stadium': (lambda: r.pick([self.word, self.place, lambda: self.given() + ' ' + r.pick(self.last)])() + r.pick([' Stadium', ' Park', ' Arena', ' Ground']), 'LOC'),
            'road': (lambda: r.pick([self.word, self.place])() + r.pick([' Road', ' Street', ' Avenue', ' Square', ' Bridge']), 'LOC'),
            'airport': (lambda: r.pick([self.place, lambda: self.given() + ' ' + r.pick(self.last)])() + r.pick([' International Airport', ' Airport']), 'LOC'),
            'beat': (lambda: r.pick('beat downs edge rout hold stun crush top thrash outplay sink humble'.split()), None),
            'won': (lambda: r.pick(['win', 'lose', 'draw', 'win again', 'fall', 'advance', 'go top', 'stay up', 'win opener', 'crash', 'win title']), None),
            'rater': (lambda: r.pick(self.last) + r.pick([" 's ", ' & ' + r.pick(self.last) + " 's "]) + r.pick(['Investors Service', 'Ratings', 'Bank', 'Stores']), 'ORG'),
            'team': (self.place, 'ORG'), 'town': (self.word, 'LOC'), 'armed': (self.armed, 'ORG'),
            'brand': (lambda: self.word() if r.chance(60) else r.pick(self.last) if r.chance(50) else r.pick(self.bodies), 'ORG'),
            'parliament': (lambda: r.pick(['Parliament', 'Supreme Court', 'Congress', 'Senate']), 'ORG'), 'ship': (self.word, 'MISC'),
            'sport': (lambda: r.pick(SPORTS), None), 'day': (lambda: r.pick(DAYS), None),
            'minister': (lambda: r.pick(['foreign minister', 'trade minister', 'prime minister', 'Prime Minister', 'President']), None)}
        maker, label = makers[kind]
        return maker(), label

    def dateline(self, spans, at):
        """CITY , Country and a date."""
        r = self.r
        city = self.place().upper()
        spans.append((at, at + len(city), 'LOC'))
        text = city
        if r.chance(30):
            country = r.pick(COUNTRIES)
            spans.append((at + len(text) + 3, at + len(text) + 3 + len(country), 'LOC'))
            text += ' , ' + country
        return text + ' 199%d-%02d-%02d' % (r.below(10), 1 + r.below(12), 1 + r.below(28))

    def line(self, pattern, at, spans):
        upper = pattern.startswith('^')
        text = ''
        for part in re.split(r'(\^?\{[^}]*\})', pattern.lstrip('^')):
            m = re.match(r'(\^?)\{([a-z]+)(?:/([A-Z]+)(\+?))?\}', part)
            if m is None:
                text += part.upper() if upper else part
            elif m.group(2) == 'dateline':
                text += self.dateline(spans, at + len(text))
            else:
                name, label = self.draw(m.group(2))
                if upper or m.group(1):
                    name = name.upper()
                label = m.group(3) or label
                if m.group(4):			# the name goes on with the capitalised words behind it
                    tail = re.match(r'(?: [A-Z]\w+)+', pattern[pattern.index(part) + len(part):]).group()
                    spans.append((at + len(text), at + len(text) + len(name) + len(tail), label))
                elif label is not None:
                    spans.append((at + len(text), at + len(text) + len(name), label))
                text += name
        return text

    def document(self):
        """Lines of one pattern, as wire copy is cut into tokens or as it is printed."""
        text, spans = '', []
        for pattern in self.r.pick(PATTERNS):
            for _ in range(2 + self.r.below(6) if pattern.startswith('*') else 1):
                text += self.line(pattern.lstrip('*'), len(text), spans) + '\n'
        return text if self.r.chance(50) else None, text, spans


GLUE = re.compile(r' (?=[,.;:)\']( |\n|s )|\'s )|(?<=\() ')


def closed_up(text, spans):
    """The text without the spaces around marks, and where its spans are then."""
    gone = {m.start() for m in GLUE.finditer(text)}
    before, n = [], 0
    for i in range(len(text) + 1):
        before.append(n)
        n += i in gone
    return (''.join(c for i, c in enumerate(text) if i not in gone), [(s - before[s], e - before[e], l) for s, e, l in spans])


def main(folder, out, documents=500):
    wire = Wire(folder, 5)
    with open(out, 'w', encoding='utf-8', newline='\n') as f:
        for d in range(int(documents)):
            cut, text, spans = wire.document()
            if cut is None:
                text, spans = closed_up(text, spans)
            write(f, 'wire%d' % d, text.rstrip('\n'), spans, ('MISC',))


if __name__ == '__main__':
    main(*sys.argv[1:])
