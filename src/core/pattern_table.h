/*
 * pattern_table.h: the built-in regular expressions.  AA_PATTERN(name, pattern).  Unguarded on purpose.
 *
 * They meet single lines and single sentences, cut of the white space around them, of at most AA_PATTERN_SUBJECT
 * bytes.  Those of page furniture are anchored at the start: a sentence that only mentions a newsletter stays.
 */
#define RE_MONTH "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
#define RE_DAY "(\\d{1,2})(?:st|nd|rd|th)?"
#define RE_MEDIA "(?:facebook|twitter|instagram|you ?tube|whats ?app|telegram|tik ?tok|linked ?in|reddit|google\\+?|snapchat|x|threads|bluesky|mobile|app)"
#define RE_PICTURE "(?:photo|photos|photograph|photographs|image|images|picture|pictures|still|frame|frame grab|grab|screen ?grab|screenshot|video|video grab|footage|illustration|handout|combination|graphic)"
#define RE_WIRE "(?:reuters|afp|ap|epa|getty|getty images|upi|xinhua|anadolu|dpa|tass|ria novosti|ap photo|afp photo|shutterstock|alamy|pool|handout|courtesy|file)"

/* Furniture that is a line of its own, or nothing. */
AA_PATTERN(LINE_NAVIGATION,
	"(?i)^(?:you are here|home|menu|search|close|share|print|e-?mail|save|tweet|pin|copy link|next|previous|back|top|more|source|sources"
	"|share (?:this|on|via|with|by|article|story)\\b.*|back to .{1,30}|skip to .{1,30}|(?:next|previous) (?:article|story|post|page)"
	"|log ?in|log ?out|register|sign (?:in|up|out)|subscribe|donate|follow(?: us)?|contact(?: us)?|about(?: us)?|advertise(?: with us)?"
	"|advertise?ments?|ad|sponsored(?: content)?|promoted(?: content)?|paid content|story continues below.*|article continues.*"
	"|related|(?:related|recommended|popular|trending|featured|latest|more|other|top|breaking|editors?'? picks?|must[- ]read|sponsored)"
	" (?:articles?|stor(?:y|ies)|topics?|content|news|links?|posts?|videos?|headlines|reads?|coverage|for you)"
	"|most (?:read|popular|viewed|shared|commented)\\b.{0,40}|(?:trending|popular|recommended)(?: now)?|latest|topics?:?|tags?:?"
	"|(?:tags?|topics?|filed under|categor(?:y|ies)|sections?|keywords?)\\s*: .*|you (?:may|might) also (?:like|be interested in).*"
	"|view (?:all|more|comments?|gallery|full.*)(?: ?\\(\\d+\\))?|show (?:all|more|comments?)|load(?:ing)?(?: more)?.{0,12}|play(?: video)?|watch(?: live| now| video)?|listen(?: now)?"
	"|continue reading.*|read (?:more|full story|the full story|next)|see (?:more|all)|expand|collapse|hide|dismiss|accept(?: all)?|cookies?(?: policy| settings)?"
	"|copy (?:this|the) link|keep reading|(?:end of )?list(?: \\d+)?(?: of \\d+)?(?: items)?|more on (?:this|the) (?:story|topic)|around the (?:web|bbc|world|region)"
	"|reuse this (?:content|article)|(?:manage|cookie|privacy) (?:preferences|settings|choices|cookies|consent)|about the (?:authors?|writers?)|direct link|(?:video ?)?player ?\\w{0,8}"
	"|yes\\W{1,3}no|(?:give|gift|e-?mail|print|save|bookmark|like|listen to) this (?:article|story|page)|share full article|(?:view|see) this post(?: on)?.{0,20}|text size.{0,20}|font size.{0,20}"
	"|(?:reading time|read time|estimated reading)\\b.{0,30}|live(?: updates?| blog| coverage)?:.{1,80}|no media source.{0,30}|was this (?:article|page|story) (?:helpful|useful)\\W*|allow (?:content|cookies)\\b.{0,60}"
	"|a version of this (?:article|story)\\b.*|more about|visual stories|(?:kindly |please )?share (?:this|the) (?:story|article|post|news)\\b.{0,20}|(?:like|enjoy(?:ed)?) this (?:story|article)\\? .{0,40}|(?:" RE_MEDIA "|copy ?link|e-?mail|print)(?: (?:" RE_MEDIA "|copy ?link|e-?mail|print))+|contact\\s*: ?\\S+@\\S+|we have more newsletters|story saved|get short url|order reprints|today'?s paper|back to top.{0,12}|enable notifications|turn on .{0,30}notifications|(?:add|choose) .{2,30} (?:as|on) (?:a |your )?(?:preferred|google).{0,30}|supported by|image caption"
	"|terms (?:of|and|&) .{1,40}|privacy(?: policy| notice)?|site ?map|help|faqs?|feedback|corrections?|newsletters?|rss|apps?|weather|sport|opinion|video|photos?|gallery"
	"|" RE_MEDIA "|on " RE_MEDIA ")\\W*$")
/* Short lines of live pages, charities and wires. */
AA_PATTERN(LINE_SHORT,
	"(?i)^(?:\\w{2,12} recommends|published|updated|share page|about sharing|close (?:panel|modal)|(?:show )?key events(?: only)?|press release|notes to editors|reactions?"
	"|enlarge this image|toggle caption|sponsor message|download|(?:rush )?transcript|\\d+[- ]min(?:ute)?s?(?: (?:listen|read|watch))?|heard on .{3,22}|advertising|reply|like this: .{1,20}|bookmark the permalink"
	"|\\W{0,3}(?:older|newer) posts?\\W{0,3}|we recommend|photos? of the (?:day|week)|a\\+ ?a|(?:edited|pinned) \\d\\d?:\\d\\d|forwarded from .{2,24}|\\(?commercial break|\\((?:begin|end) video(?: ?(?:clip|tape))?|continued (?:on|from) page .{1,6}"
	"|text by: .{2,22}|\\S{3,20} mailing list|do you have anything to say|\\((?:web |copy )?editors?: ?.{2,40}"
	"|live|like|donate now|suggest a correction|\\(more|\\(\\w{2,3}[-/]\\w{2,3}|comments? \\(?\\d[\\d,]*|updated \\d+ (?:min(?:ute)?s?|hours?) ago|AP-[A-Z]{2}-\\d.{0,24}|[a-z] [a-z] (?:BC|AM|PM)-.{1,24})\\W*$")
/* "Home | World | Sport": three or more short names between bars, two between other signs of a path. */
AA_PATTERN(LINE_MENU, "^(?:[^|.]{2,30}(?:\\|[^|.]{2,30}){2,}|(?i:home|news|world)(?: ?[>\\x{bb}\\x{203a}/|] ?[^>\\x{bb}\\x{203a}/|.]{2,30})+|(?i:log ?in|sign in|subscribe|register) ?\\| ?[^|.]{2,20})$")
AA_PATTERN(LINE_COUNTER,
	"(?i)^\\W{0,3}(?:\\d[\\d,.]*k? ?(?:users?|people|readers?|persons?|members?) (?:have |has )?(?:voted|shared|liked|rated|commented|viewed|reacted|read|like|recommend)\\b.*"
	"|\\d[\\d,.]*k? (?:comments?|shares?|views?|likes?|votes?|reactions?|replies|retweets?|min(?:ute)?s?(?: ago| read)|hours? ago|days? ago|sec(?:ond)?s? ago)\\W*|\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?"
	"|(?:average|your) rating\\b.*|rate this\\b.*|no (?:comments?|votes?)(?: yet)?\\W*|average: \\d.*|\\d+:\\d\\d(?:[ /|]+\\d+:\\d\\d(?::\\d\\d)?)+|page \\d+(?: of \\d+)?|\\d+ of \\d+)$")
AA_PATTERN(LINE_FORM,
	"(?i)^(?:(?:add|leave|post|write|submit|make) (?:a |an |your )?(?:new |first )?(?:(?:comment|review|response)s?|repl(?:y|ies))\\b.{0,60}|(?:join|start) the (?:discussion|conversation)\\b.*"
	"|(?:your |e-?mail |user |first |last |full )?(?:name|email|e-mail|address|password|website|comment|message|subject|username)\\s*(?:\\*|:|\\(required\\))?"
	"|\\d+\\s*[+x\\x{d7}*\\x{2212}-]\\s*\\d+\\s*=\\s*\\?" "?|captcha.{0,40}|math question.{0,20}|(?:submit|send|cancel|preview|reset|go|ok|search)(?: comment)?|subject: .{2,160}|remember me|forgot (?:your )?password\\?" "?)$")
AA_PATTERN(LINE_LINK,
	"(?i)^(?:(?:find|view|read|see) this (?:article|story|page|release)(?: online)? at\\b.{0,3}https?://\\S+|to unsubscribe\\b.{1,80}|(?-i:[A-Z]{1,4}(?:/[A-Z0-9.()]{1,12}){2,5})|\\S*(?:https?://|www\\.|pic\\.twitter\\.com/)\\S*|(?:\\S*pic\\.twitter\\.com/\\S+ ?)?[\\x{2014}\\x{2013}-]+ ?.{2,60}\\(@\\w+\\).{0,40}|a post shared by .{2,60}|@\\w+|#\\w+(?:[ ,]+#\\w+)*)$")
AA_PATTERN(LINE_CREDIT,
	"(?i)^[(\\[]?(?:(?:source|sources|via|credits?|photo|photos|image|images|picture|pic|video|graphic|illustration|cover|featured image|file photo|(?:photo|image|picture|video) (?:credits?|source|by|courtesy))"
	"(?:\\s*(?::|/|\\x{a9}|\\||-|\\x{2013}|\\x{2014})|\\s+by\\b)\\s*[^.!?]{1,120}|" RE_WIRE "(?: ?[/|] ?[^.!?]{1,60})?"
	"|(?:\\x{a9}|\\(c\\)) ?[^.!?]{1,80}|file(?: photo| image| picture)?)[)\\]]?\\W*$")
AA_PATTERN(LINE_STROKE,
	"(?i)^[(\\[]?(?:[^.!?()]{1,50}/ ?" RE_WIRE "(?: ?via [^.!?]{1,30})?|\\w{2,4}(?:/\\w{2,4})+ ?\\([^()]{2,40}\\)|(?-i:[A-Z]{2,6}) ?[\\x{2014}\\x{2013}-]+)[)\\]]?\\W*$")
AA_PATTERN(LINE_BYLINE,
	"^(?:(?:(?:Analysis|Opinion|Comment): ?)?(?:By|BY|by:)[ :]*(?<=[ :])(?![a-z]+ing\\b)(?=\\S)"
	/* "By noon, 12 had died.", "By Monday the army was there." */
	"(?!.*\\b(?:was|were|had|has|have|is|are|been|will|would|could|did|died|killed|rose|said|says)\\b.*[.:]\\W*$)"
	"(?!(?:the|a|an|its|his|her|their|this|that|then|now|dawn|noon|midnight|nightfall|evening|morning|late|early|mid|all|last|next)\\b.*\\.\\W*$)[^?!]{2,140}|(?:Agencies|News [Aa]gencies|Reuters|Associated Press|The Associated Press|Agence France-Presse|AFP|AP|(?i:staff (?:writers?|reporters?|report|and agencies)|(?:news|web|online|city|foreign|world) desk|our correspondent|wire (?:services?|reports)))(?:(?: in|,| -) [A-Z]\\w+(?: [A-Z]\\w+)?)?)$")
AA_PATTERN(LINE_REPORTER,
	"^(?:(?:From )?[A-Z][\\w.'\\x{2019}-]+(?: [A-Z][\\w.'\\x{2019}-]+){1,3}(?:,? (?i:(?:staff |senior |chief |foreign |special )*(?:writer|reporter|correspondent|editor))\\b[^.!?]{0,40}|, [A-Z][\\w ]+ (?:News|Press|Times|Post|Herald|Reuters)| in [A-Z][\\w]+(?: [A-Z][\\w]+)?))$")
AA_PATTERN(LINE_STAMP,
	"(?i)^(?:by .{2,80}? [|\\x{2013}\\x{2014}-] |(?-i:[A-Z][\\w.]{1,20}(?: [A-Z][\\w.]{1,20}){0,2}) ?[|/\\x{2022}\\x{b7}] ?(?:[^|.]{2,30} ?\\| ?)?)?(?:(?:first |last |originally )?(?:published|posted|updated?|created|modified|issued|date|publish date|time|publication date)\\b(?: on| at| in(?: [a-z]{2,12}){1,3},)?\\s*[:|\\x{2013}\\x{2014}-]?\\s*)?"
	"(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?[,|]? (?:on )?)?"
	"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?"
	"(?:" RE_MONTH " ?" RE_DAY ",? ?\\d{4}|" RE_DAY "[ -]" RE_MONTH ",?[ -]\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\b.{0,90}$")

/* Furniture wherever a sentence begins. */
AA_PATTERN(PART_FORM,
	"(?i)^(?:this question is for testing|solve this\\b.{0,30}\\b(?:math|problem|puzzle)|(?:please )?(?:enter|type|retype) (?:the|a valid|your) (?:characters|code|text|letters|e-?mail|result|word|comment|password)"
	"|enter (?:the result|\\d+)|e\\.g\\. (?:for|enter) \\d+|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|your e-?mail (?:address )?(?:will|is)\\b|required fields are|no e-?mail address was"
	"|to complete your registration|not an official record\\W*$|for (?:information media\\b|interviews\\b.{0,60}\\bcontact\\b)|your (?:gift|donation)\\b.{0,40}\\bcan\\b|please (?:turn on javascript|confirm or|log ?in|sign in|enable (?:javascript|cookies)|enter (?:a|your)|read our|note by clicking|note that by|verify|register|subscribe|check your (?:inbox|e-?mail))"
	"|(?:i )?(?:agree|consent) to\\b.{0,60}\\b(?:terms|privacy|receive)|agree to receive"
	"|an? (?:e-?mail|confirmation|verification)\\b.{0,60}\\b(?:has been|was|will be) sent|something went wrong|this (?:field|video|content|page|feature|browser) (?:is|cannot|can't|has|requires|does not)\\b.{0,60}\\b(?:required|available|support\\w*|played|expired|javascript|displayed)"
	"|this article (?:includes|contains) content (?:provided|supplied) by|we (?:ask for|need) your permission|to (?:view|watch|see) this (?:content|video|post)\\b|save articles to read later)")
AA_PATTERN(PART_TERMS,
	"(?i)^(?:(?:javascript|cookies) (?:is|are|must|needs?)\\b|you (?:must|need to) (?:be )?(?:logged|log|sign|enable|register)|(?:all )?comments (?:are|will be|that|posted|on this)\\b.{0,60}\\b(?:moderated|closed|subject|reviewed|deleted|removed|approved|disabled)"
	"|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\\b|by (?:clicking|entering your|subscribing|signing|continuing|submitting|providing|using (?:this|our))\\b.{0,160}\\b(?:agree|accept|consent|acknowledge)"
	"|you (?:understand that you )?can (?:opt[- ]out|unsubscribe)|you(?:'ve|\\x{2019}ve| have) (?:successfully|been) (?:subscribed|signed|registered|logged|unsubscribed)"
	"|you can (?:now )?listen to\\b.{0,60}\\barticles?|viewers with disabilities|if you (?:are a human|see this|have (?:trouble|problems|any questions|a (?:story|tip|news tip|correction)))\\b|subscribed ?you\\b)")
AA_PATTERN(PART_NEWSLETTER,
	"(?i)^(?:get\\b.{0,90}\\b(?:newsletters?|e-?mails?|e-?mailed|inbox|alerts?|delivered|free trial|subscription|headlines|briefing)\\b|(?:sign up|subscribe|register|opt in)\\b.{0,40}\\b(?:for|to|here|now|today|free|and|our)\\b"
	"|(?:follow|like|join|find|watch|connect with|add|visit|talk to)\\b.{1,80}\\b(?:on|via) (?:our )?" RE_MEDIA "\\b|follow @\\w+|follow us\\b|(?:click|tap|press) (?:here|on|the|below|to|through)\\b"
	"|(?:read|see|watch|listen|view|related|more|in depth|in pictures|also read|also see|read also|read more|see also|watch more|related (?:stories|articles?|coverage|story)|don'?t miss|must read|recommended|up next|you may like|video|photos?|gallery|slideshow|map|podcast|editor's note|advertisement)"
	" ?(?::|\\x{bb}|>|\\|) ?(?:.{0,160}[^.]|)$|(?:read|see|view) (?:more|also|next|full|all|our|the full|the whole|the rest)\\b.{0,140}$|download (?:the|our|it|now)\\b|(?:stay|keep) (?:up[- ]to[- ]date|updated|informed|tuned|connected|ahead)\\b"
	"|(?:stay with|monitor|check|check back|keep checking|refresh|visit|watch|tune in|log on|go to)\\b.{0,90}\\b(?:for|with)\\b.{0,30}\\b(?:updates?|more|latest|developments|details)\\b.{0,60}$|never miss\\b|(?:send|submit|share|e-?mail|text) (?:us|your|an e-?mail|news tips?|tips?|photos|comments)\\b.{0,120}$"
	"|(?:have|got) (?:a|any) (?:story|news|tip|news tip|confidential|question|opinion)\\b.{0,60}|(?:thank you|thanks) for (?:reading|subscribing|visiting|signing|registering|watching|your (?:interest|support|subscription))"
	"|(?:we will|we'll|we\\x{2019}ll) (?:continue to |keep )?(?:follow|update|bring|provide|post|have more|keep you)\\b.{0,140}\\b(?:as|when|once|updates?|latest|posted)\\b|support (?:our|independent|quality|local) journalism|become a (?:member|subscriber|supporter|patron)"
	"|(?:this|your) (?:e-?mail|subscription|newsletter)\\b.{0,60}|listen to (?:this|the) (?:article|story|podcast)|watch (?:the|our|this) (?:video|live|full)\\b)")
AA_PATTERN(PART_NEWSLETTER_NAME, "(?i)^\\S+ newsletter\\b.{0,40}$")
AA_PATTERN(PART_RIGHTS,
	"(?i)^(?:(?:story |article |photo |content )?(?:copyright(?![a-z])|\\x{a9}|\\(c\\)|&copy;)\\s*(?:\\x{a9}|\\(c\\)|\\d{4}|the |by |[A-Z])|this (?:material|article|content|story|report|copy|document)\\b.{0,20}\\b(?:may|must|can|cannot|is|was)\\b.{0,10}\\b(?:not be|be reproduced|copyrighted?|protected|provided by|distributed)"
	"|the (?:material|content|contents|article|story)\\b.{0,40}\\b(?:may not be|does not exist|no longer (?:exists|available))\\b|reproduction (?:in whole|of (?:this|any)|without|is|or)\\b|questions or (?:concerns|comments)\\b)")
AA_PATTERN(PART_RIGHTS_WITHIN,
	"(?i)\\b(?:all rights (?:are )?reserved|may not be (?:published|reproduced|broadcast|rewritten|redistributed)|welcomes? (?:your )?(?:feedback|comments)\\b"
	"|(?:public (?:inspection )?file|terms of (?:use|service)|privacy policy|cookie policy)\\b.{0,100}$)")
AA_PATTERN(PART_CREDIT_WITHIN,
	"(?i)\\b(?:contributed (?:reporting|to (?:this|the) (?:report|story|article|dispatch|piece))\\b.{0,80}|reported (?:for|from|in) this (?:report|story|article)\\W*$)")
AA_PATTERN(PART_CREDIT,
	"(?i)^[(\\[]?(?:(?:additional |further |with )?(?:reporting|writing|editing|compiled|written|edited|translated|produced|translation|compiling|photography|photographs|graphics|research) by\\b.{1,400}"
	"|associated press (?:\\w+ ){0,2}(?:writers?|reporters?|journalists?|photographers?|correspondents?)\\b.{1,200}\\bcontributed\\b.{0,120}"
	"|(?:source|sources|via)\\s*: ?[^.!?]{1,100}\\W*$|(?:with|from) (?:(?:news |wire )?agenc(?:y|ies)|files? from|inputs from|wire reports|reports from)\\b.{0,80}$|(?:photo|image|picture|video)s? (?:credit|courtesy|by|source)\\b.{0,100}$"
	"|this (?:is a |was a |is an )?(?:story|article|report|copy|post|page|piece|breaking news story|developing story|breaking story|updated version)\\b.{0,40}\\b(?:updated|corrected|amended|originally|first published|republished|edited|developing|supplied|syndicated|being updated|check back)\\b.{0,120}"
	"|this is a (?:developing|breaking|rush)\\b.{0,60}|disclaimer\\s*:|our standards\\s*:|a version of this (?:article|story)\\b"
	"|(?:the|this) (?:story|article|report)\\b.{0,30}\\b(?:has not been|was not|is) (?:edited by|auto-generated|published from)\\b.{0,100})")
/* Who wrote it, in a last line: "Ada Moro is a senior reporter based in Oruk." */
AA_PATTERN(AUTHOR,
	"^(?:(?:Dr|Prof)\\.? )?[A-Z][\\w'\\x{2019}.-]+(?: (?:[A-Z][\\w'\\x{2019}.-]+|al|de|von|van|bin)){1,3},? (?:is|was) (?:an?|the) (?:[\\w-]+ ){0,4}(?:reporter|correspondent|journalist|writer|editor|columnist|author|fellow|contributor|producer|photographer)\\b"
	"|^(?:[A-Z][\\w'.-]+ ){2,3}reported from (?:[A-Z]\\w+[ ,.]*){1,3}(?:(?:and|with) .{3,80} from .{3,40})?$")
/* What stands behind a caption's words: "(Photo: a reader)", "REUTERS/Ada Moro". */
AA_PATTERN(PICTURE_CREDIT,
	"(?i)^[(\\[]?(?:(?:file |undated |handout )?" RE_PICTURE "s?\\b(?:\\s*(?:[:/|]|by|via|courtesy|credit)\\s*[^.!?]{1,80})?|" RE_WIRE "\\s*[/|]\\s*[^.!?]{2,80}|[^.!?()]{2,40}[/|] ?" RE_WIRE ")[)\\]]?\\W*$")
AA_PATTERN(PART_CAPTION_OPENING, "(?i)^(?:\\[\\d+/\\d+\\] ?\\S.*|image (?:caption|source)\\b.*|(?:file|undated|handout)(?: " RE_PICTURE ")?(?:\\s*[:\\x{2013}\\x{2014}-]|\\s+" RE_PICTURE ").*)")
/*
 * "in this still image taken from ...", "... is seen ... photo", "Getty Images/Name", "(Photo: Reuters)", "(c) Name".  One
 * test for the beginning of a word stands before all the forms that begin with one.
 */
AA_PATTERN(PART_CAPTION,
	"(?i)(?:\\b(?:(?:in|from) (?:this|an?) (?>(?:[\\w.,'-]+ ){0,6}?" RE_PICTURE "\\b)(?: (?:taken|released|provided|made|posted|shot|grab|from|of|by|on|obtained|distributed|issued)\\b.*)?\\W{0,3}(?:[(\\[][^()\\[\\]]{2,80}[)\\]]\\W*)?$"
	"|(?=[aiw])(?<=.{10})(?:is|are|was|were) (?:seen|pictured|photographed|shown)\\b.{0,160}\\b(?:" RE_PICTURE "|" RE_WIRE ")\\W*$"
	"|(?:REUTERS|AFP|AP Photo|Getty Images|EPA)/[A-Z].{0,60}$|(?:getty images|shutterstock|alamy)\\W*$)"
	"|[(\\[](?:[^()\\[\\]]{0,60}[/|:] ?)?(?:" RE_PICTURE "|" RE_WIRE ")\\b(?: " RE_PICTURE ")?(?: ?(?:[/|:]|via|by|from|courtesy)[^()\\[\\]]{0,60})?[)\\]]$"
	"|(?:\\x{a9}|\\(c\\)) ?(?:\\d{4} )?[A-Z][\\w .,/-]{1,60}$)")

/* What stands before the story begins, in its first line. */
AA_PATTERN(PREFIX_STAMP,
	"(?i)^(?:(?:date|published|posted|updated|publish date)\\b(?: on| at)?\\s*[:|-]?\\s*(?:\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?Z?)?|" RE_MONTH " ?" RE_DAY ",? ?\\d{4}|" RE_DAY "[ -]" RE_MONTH ",?[ -]\\d{4})\\s*(?:[|\\x{2013}\\x{2014}-]\\s*)?)(?=\\S)")
/* ", Texas", ", Democratic Republic of Congo", ", North Kivu, Congo" */
/* A word takes all its letters and gives none back: else words in capitals would be tried letter by letter. */
#define RE_NAME_REST "[\\w.'\\x{2019}]*+(?:-\\w[\\w.'\\x{2019}]*+)*+"
#define RE_NAME "[A-Z](?=[\\w.'\\x{2019}]|-\\w)" RE_NAME_REST
#define RE_CAPITALS "[A-Z](?=[A-Z.'\\x{2019}]|-[A-Z])[A-Z.'\\x{2019}]*+(?:-[A-Z][A-Z.'\\x{2019}]*+)*+"
#define RE_REGION "(?:, ?[A-Z]" RE_NAME_REST "(?: (?:(?:of|and|the|de|da|do|del|la|al) ){0,2}[A-Z]" RE_NAME_REST "){0,4}){0,2}?"
/* Groups: 1 the place, 2 the agency in brackets or behind a comma. */
AA_PATTERN(DATELINE,
	"^(?:\\W{0,3})(?:(?:The )?(?:Associated Press|Reuters|AFP)\\s+)?(?!(?:UPDATED?|WATCH|VIDEO|BREAKING|EXCLUSIVE|ANALYSIS|NOTE|LIVE|OPINION|NEWS|SUSPECTS?|VICTIMS?|WARNING|CORRECTION)\\b)(?|(" RE_CAPITALS "(?:[ -](?:" RE_CAPITALS "|[A-Z]\\.|[Dd][Ee]|[Aa][Ll])){0,5}" RE_REGION ")((?:,? (?i:" RE_MONTH " ?\\d{1,2}|\\d{1,2} " RE_MONTH ")(?: \\d{2,4})?)?,?(?: ?\\([^()]{2,40}\\)|,? ?[A-Z]\\w*+(?: [A-Z]\\w*+)?)?)\\s*(?:[:\\x{2014}\\x{2013}]|--+|[-_](?=\\s))\\s*(?:\\[TEXT\\]\\s*)?"
	"|(" RE_NAME "(?: " RE_NAME "){0,3}" RE_REGION ")((?:,? (?i:" RE_MONTH " ?\\d{1,2}|\\d{1,2} " RE_MONTH "))?,? ?\\([A-Z][^()]{1,40}\\)|,? (?:SANA|AFP|AP|Reuters|RNA|NNA|WAM|KUNA|MENA|Xinhua|TASS|UPI|DPA|dpa))\\s*(?:[:\\x{2014}\\x{2013}]|--+|[-_](?=\\s))\\s*"
	"|(" RE_NAME "(?: " RE_NAME "){0,3}" RE_REGION ")(,? (?i:" RE_MONTH " ?\\d{1,2}|\\d{1,2} " RE_MONTH ")(?:,? \\d{4})?,? ?\\([A-Z][A-Za-z ]{1,20}\\))\\s+"
	"|()(\\([A-Z][A-Za-z ]{1,24}\\)|[A-Z]{2,6}(?= [\\x{2014}\\x{2013}-]))\\s*(?:[:\\x{2014}\\x{2013}]|--+|[-_](?=\\s))?\\s*)(?=\\S)")
/* A place in capitals with nothing behind it: only before a word that opens sentences. */
AA_PATTERN(DATELINE_BARE,
	"^([A-Z]{4,}+(?:[ -][A-Z]{3,}+){0,2}(?:, [A-Z][\\w.]++)?)()\\s++(?=(?:The|A|An|At|In|On|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|Some|Several|More|About|Nearly|Almost|Police|President|Prime|Militants|Gunmen|Rebels|Syrian|Russian|Iraqi|Israeli|Turkish|Afghan|[A-Z][a-z]+(?:s|ese|ian|ish|i)) )")

/* Dates of publication; groups in the order of the name. */
AA_PATTERN(DATE_YMD, "\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\b|(?=T))")
AA_PATTERN(DATE_MDY, "(?i)\\b" RE_MONTH " ?" RE_DAY ",? ?(\\d{4})\\b")
AA_PATTERN(DATE_DMY, "(?i)\\b" RE_DAY "[ -]" RE_MONTH ",?[ -](\\d{4})\\b")
AA_PATTERN(DATE_NUMBERS, "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})\\b")
AA_PATTERN(BYLINE_NAME, "^(?i:by)[ :]+(.+?)(?:\\s*(?:[|\\x{2013}\\x{2014}]|\\s-\\s|\\b(?i:(?:last |first )?(?:updated|published|posted))\\b|,? (?=\\d)|,\\s[^,]{0,40}\\b(?i:correspondent|reporter|editor|writer)\\b|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)).*)?$")
/* The name of an outlet behind a headline. */
AA_PATTERN(OUTLET, "\\s+(?:[|]\\s*.{2,40}|[\\x{2013}\\x{2014}-]\\s+(?:The |Al )?(?:[A-Z][\\w.&]*\\s){0,3}(?:News|Times|Post|Herald|Tribune|Guardian|Journal|Telegraph|Reuters|Press|BBC|CNN|NPR|AFP|VOA|Jazeera|Online|Daily|Today|Independent|Gazette|Chronicle|Observer|Mail|Star|Standard)(?: [A-Z]\\w+)?)$")

#undef RE_MONTH
#undef RE_DAY
#undef RE_MEDIA
#undef RE_REGION
#undef RE_NAME
#undef RE_NAME_REST
#undef RE_CAPITALS
#undef RE_PICTURE
#undef RE_WIRE
