"""What `plight.py` looks for in English. One rule a line.

`a|b` one of these; `(a b|c)` the same with several words; `x?` may be left out; `x*` any ending; `..` light words may
stand between; `...` any words may, but no "not" and, in GENTLE, nobody else and no work such as a course; `$` the
sentence ends or goes on with "and"; `!a|b` none of these follows. Apostrophes and accents do not count.
"""

from __future__ import annotations

from conversations.reading.said.plight_en_unfair import UNFAIR as UNFAIR

LIGHT = """i im ive me you we just really honestly simply so still only always often sometimes actually truly also
even totally completely absolutely literally now already again secretly keep keeps kept have has had been was is are
am be being constantly all the a an and of very too much any more anymore could would to this that it at on in every
everyone everybody tonight today lately since quite almost bit few own day night shift started sexually verbally
physically daily publicly openly repeatedly regularly deliberately"""
NEGATIONS = "not never dont doesnt didnt isnt wont cant cannot couldnt wouldnt no nobody arent wasnt havent"
AND = "and but or so because since cos while when if as then though although again"
WORK = """training course workshop module policy prevention project report reports article study seminar session
talk lesson research thesis case cases complaints procedure handle reduce deck demo slides code customers"""
OTHERS = """patient patients client clients student students pupil pupils customer customers resident residents
child children kid kids somebody someone people he she they who their his her employee employees user users caller"""
SELF = "i im ive id"
SAYS = "said says say saying told tells wrote writes hear hears shouted shouts whispered mentioned mentions texted"

NAMES = {
    "i": "i|im|ive|id",
    "im": "i am|im|i feel|i felt|feel|feeling|ive been|i have been|i was",
    "cant": "cant|cannot|can not|can barely|can hardly|couldnt",
    "want": "want to|wanna|wanted to|wish to|would rather|id rather|rather|would like to|ready to|decided to|plan to"
    "|planning to|tempted to|feel like i could|might|going to|gonna|need to|wish i could|could just",
    "more": "anymore|any more|any longer|no more",
    "home": "husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mum|mom|mother|stepdad|stepfather|brother|son"
    "|fiance|spouse|uncle",
    "boss": "boss|lead|leader|manager|supervisor|foreman|chef|director|teamlead|ceo|owner|superior|captain|sergeant"
    "|professor|head|consultant|surgeon|chief|matron|trainer|principal|headteacher|nurse|doctor|officer|instructor"
    "|cook|landlord|the owner|hr",
    "mates": "colleague*|coworker*|co worker*|co workers|teammate*|team mate*|guys|men|crew|team|workmate*|someone"
    "|somebody|others|apprentice*|nurses|drivers|coworkers|cook|nurse|driver*|assistant*|group|whole team|department"
    "|neighbour at work",
    "they": "he|she|they|hes|shes|theyre|who|one",
    "guests": "customer*|client*|guest*|patient*|visitor*|contractor*|parent*|student*|passenger*",
    "because": "because|cos|since|as|for being|due to|over|when|after|due|on account of",
    "trait": "pregnan*|woman|women|female|black|asian|muslim|jewish|gay|lesbian|trans|queer|disab*|headscarf|hijab"
    "|turban|skin|accent|race|religion|faith|age|gender|sex|foreign*|immigrant|cancer|illness|sick*|nationality"
    "|ethnic*|origin|wheelchair|maternity|parental|children|kids|mother|autistic|autism|adhd|orientation|colour|color"
    "|union|depress*|diagnosis|too old|too young|old|miscarriage|baby|filipin*|polish|turkish|arab*|african|refugee"
    "|roma|dyslexi*|deaf|blind",
    "mine": "accent|skin|hair|body|religion|weight|looks|age|clothes|headscarf|hijab|disability|stutter|english"
    "|colour|color|breasts|legs|sexuality|name|nose|figure",
    "denied": "didnt hire|did not hire|wouldnt hire|didnt take|passed over|passed me over|passed us over|not promoted"
    "|wasnt promoted|wont promote|dont promote|refused to promote|refuse to promote|didnt get|did not get|dont get"
    "|never get|wont get|refused|rejected|denied|turned down|turned me down|fired|sacked|demoted|paid less|overlooked"
    "|excluded|treated badly|treated worse|not hired|wont hire|dismissed|laid off|lost my|let go|cut my|taken off"
    "|took me off|moved me|no promotion|skipped|refusing",
    "must": "told to|made to|have to|had to|forced to|ordered to|supposed to|expected to|asked to|make us|makes us"
    "|make me|makes me|made us|made me|we must|i must|force us|forces us|let us|sends us|send us|send me|keep"
    "|want us to|wants us to|tells us to|told us to|got to|must",
    "gear": "harness*|helmet*|mask*|glove*|protection|protective|goggles|safety guard*|machine guard*|ppe|respirator*"
    "|rope*|scaffold*|safety gear|safety equipment|safety shoes|safety line|safety|ventilation|hard hat*|earplug*"
    "|railing*",
}

GENTLE = """
# not wanting to live
(<i>) .. (<want>) .. (die|be dead|not be alive) !of|from|laughing|on|for|inside|trying|hard|down|out|away
(<i>) .. (<want>) .. (stop existing|stop living|stop being alive|not exist|disappear forever|vanish forever
  |never wake up|sleep forever|end it all)
(kill|kills) myself !to|with|over|for|laughing|trying
(thinking|think|thought|thoughts|planning|plan|idea|close|feel like|feels like|keep imagining) .. (of|about|to)? ..
  (killing|hurting|harming|cutting) myself
(take|taking|took|end|ending|ended|taken) .. my .. (life|lives) !(in my hands|into|back|easier|story)
(tried|want|going|wanted) to end (it|everything) $
(dont|do not|didnt|no longer|never|not) .. (want|wanna|wanted|wish) .. to? .. (be alive|exist|wake up)
  !at|early|so|before|in|for|late
(dont|do not|didnt|no longer) .. (want|wanna|wanted|wish) .. to? live !in|with|near|at|on|off|by|out|far|there|here
  |under|alone|up
(dont|do not|didnt|no longer) .. (want|wanna|wanted|wish) .. to? .. (be here|be around|go on|carry on) ..
  (<more>|living|like this|without)
(better off|happier|better|easier) .. (without me|if i was gone|if i were gone|if i was dead|if i were dead
  |if i didnt exist|if i died)
(rather|better off|wish i was|wish i were) .. dead
(wish|wished) (i|id) .. (had|were|was)? .. never been born
(wish|wished) (i|id) .. (hadnt|had not|didnt) .. (woken|wake|woke) up
(wish|wished) i .. (could)? (disappear|vanish|just die|wasnt here|was not here|didnt wake up)
(nobody|no one|noone) would .. (miss me|notice if i|care if i)
(no|any|what|whats|the) .. (point|reason|sense|use) .. (in|to|of|for)? ..
  (living|live|being alive|my life|life|existing|going on|go on living|carrying on|wake up|waking up) !in|with|chat
life .. (isnt|is not|not|no longer) .. worth .. (living|it|anything)
my life .. (worthless|pointless|meaningless|is over|has no meaning|not worth)
(i|everything|it) .. (all|is|feels|seems)? .. (pointless|meaningless) .. (and|to me|now)? $ ... i !could|want|need
everything .. (feels|is|seems) .. (pointless|hopeless|meaningless) $
(<i>) .. (just|only) want .. to .. (disappear|vanish|be gone|sleep and never wake up|go to sleep and not wake up) $
(<i>) .. (want|wanna) .. to? .. (sleep|go to sleep) and .. (never|not) wake up
(dont|do not|no longer) .. feel like .. (living|being alive|existing)
nothing .. (matters|makes sense|will ever change|is worth it) .. (<more>|to me) $
(<im>) .. (hopeless|worthless|suicidal|desperate|in despair|a burden|beyond help)
  !at|about|to|for|with|without|in|because|on
(<im>) .. (suicidal|so depressed|severely depressed|very depressed)
(lost|lose|losing|given up|giving up|have no|no|gave up) .. (all hope|hope $|will to live|hope left|strength left
  |strength to live|on life|on living|reason to live|on myself)
(see|find|sees) .. (no|a|any|another) .. way out !of|from|for
(<i>) ... (think|thinking|thought|thoughts|dream|dreaming|fantasise|fantasize) (of|about) ..
  (suicide|dying|death|ending it|ending things|ending everything|not being here) !in|at|rates|row
(my|have|having|had|get) .. suicidal (thoughts|feelings|ideas)
(just|only) .. (want|wanted) .. (it all|everything|the pain|all of it|it|this pain) .. (to)? (end|stop|be over) $
(write|writing|wrote|written) .. (goodbye|suicide|farewell) (letter|note|letters|notes) !to|for|from
(not|wont) .. (going to|gonna)? .. be .. (around|here) much longer
(jump|jumping|throw|throwing) .. (myself)? .. (off|from|in front of|under) .. (the|a)
  (roof|bridge|building|balcony|train|cliff|tracks)
# hurting oneself
(<i>) .. (hurt|hurting|harm|harmed|harming|cut|cutting|burn|burned|burning|starve) .. myself ..
  (again|on purpose|every night|last night|deliberately|at night|when i|to feel)
(want|wants|urge|scared|afraid|might|going|gonna|wanna|without|stop|stopped) .. (to|of)? ..
  (hurt|hurting|harm|harming|cut|cutting) myself !on|lifting|at
(started|been|back|relapsed|began) .. (cutting|self harming|self harm|selfharm*) .. (again|myself) $
(<i>) .. (been)? .. (self harm|selfharm*|self harmed|self harming)
(<cant>) .. see .. (a|any) future .. (for me|for myself|with me|<more>)
(thinking|think|thought) .. (of|about) .. (taking|swallowing) .. (all)? .. (my|the) .. (tablets|pills|meds)
(do|doing|done) .. (something|anything) .. to myself $
(<i>) .. (took|take|taken|swallow|swallowed) .. (too many|a lot of|lots of|a bunch of|a whole bottle of|my) ..
  (pills|tablets|sleeping pills|painkillers|meds at once)
(<i>) .. (overdosed|took an overdose|tried to overdose|want to overdose)
# at the end
(<i>) .. (<cant>) .. (go on|cope|carry on|keep going) .. (like this|<more>|living)? .. $
(<i>) .. (<cant>) .. (take|do|bear|stand|handle|face|survive|live) .. (it|this|that|life|things|like this|another day
  |all this) .. (<more>) $
(<i>) .. (<cant>) .. (live|go on|carry on|cope) .. (like this|<more>|any of this)
(<i>) .. (<cant>) .. (stop crying|breathe $|face another day|face life|get out of bed)
(<i>) .. (cry|cried|crying) .. (all|every|myself|most) (night|nights|day|evening|to sleep|of the night)
(<i>) .. (keep|just) .. (crying|breaking down) $
(<im>) .. (at)? .. (the end of my rope|the end of my tether|my breaking point|rock bottom|falling apart $
  |breaking down $|at rock bottom)
(<im>|having|had|have|close to|near) .. (a|my)? (breakdown|nervous breakdown|mental breakdown|total breakdown)
  !of|in|by|on
(<i>) .. (have|having|had|get|getting|got|keep getting|keep having|suffer|suffering) ..
  (from|a|these|another|my|bad|terrible|awful|daily|regular|constant|more|two|three|several|severe|huge|massive
  |first)? .. panic attack*
panic attack* .. (before|every|at|in|each|all|when) ... (i|shift|work|morning|night|office|day|time)
(<im>) .. (so|completely)? .. (empty|numb|dead|broken) .. inside
(<im>) .. so .. (empty|numb|alone|lonely|broken) .. (i|that|$)
(<i>) .. hate .. (myself|my life|being alive)
(drowning|suffocating|invisible) ... (nobody|no one|noone) .. (notice*|care*|would)
i am in crisis $
# not safe with somebody
my .. (<home>) .. (hits|hit|beats|beat|slaps|slapped|punches|punched|kicks|kicked|chokes|choked|strangles|strangled
  |rapes|raped|abuses|abused|threatens|threatened|hurts|attacks|attacked|controls|locks) .. (me|us|my|her|him|mum|mom)
  !at|in|to|by|with|up
(he|she) .. (hits|beats|slaps|punches|kicks|chokes|strangles|beat|hit) me !at|in|to|by|with|up|hard
(raped|molested|sexually abused|sexually assaulted) .. (me|us|my)
(<i>) .. (was|am|have been|got|been|being) .. (raped|molested|sexually abused|abused|beaten at home
  |abused by my partner|abused by my husband)
(scared|afraid|terrified|frightened|fear) .. (to|of|for) .. (go home|going home|be home|be at home|my husband|my wife
  |my boyfriend|my partner|my ex|my father|my life|what i might do|what i could do|myself)
(dont|do not|not|never|isnt|un) .. (feel|am|im|is|feeling)? .. (safe) ..
  (at home|with my husband|with my partner|with my boyfriend|with myself|in my own home)
(unsafe) .. (at home|with my partner|with my husband)
(<i>) .. (victim|survivor)? .. (of|live with|living with|suffer) .. domestic (violence|abuse)
(<i>) .. have nowhere to .. (go|turn|sleep) $
# more ways to say it
(dont|do not|no longer) .. care .. (if|whether) .. i .. (live|die|wake up|survive|am alive)
(want|wanted) .. (out of) .. (this|my) .. life
(why|reason|what for) .. (i)? .. (should|would)? .. (live|continue living|keep living|go on living|stay alive|be alive
  |carry on living)
(cant|cannot|dont|no longer) .. (see|know) .. why i should .. (continue|go on|live|carry on|bother)
(<i>) .. (am)? .. (a danger to) .. (myself)
(<i>) .. (hold|held|have|bought|hid|keep) ... (knife|rope|gun|pills|razor|blade) ...
  (think about it|thinking about it|to do it|end it|use it on myself)
(<i>) .. (starve|starving|starved) .. myself
(<i>) .. (cant|cannot|couldnt) .. (bear|stand|take|face) .. (it|life|living|being here|another day) $
(<i>) .. (crying|cried) .. for .. (days|hours|weeks)
(<i>) .. (drink|drinking|drank) .. (every|each|until|myself|to) ... (cant bear|forget everything|numb|pass out
  |stop feeling|sleep $)
my .. (<home>) .. (touches|touched|stalks|stalked|follows|scares|insults|terrorises|terrorizes|screams at|forces) ..
  (me|us)
(scared|afraid|terrified) .. (he|she|they|that he|that she) .. (will|might|is going to|could) .. (kill|hurt|hit|beat)
  me
(it|everyone|everybody|they) .. (would|will) be .. (better|easier) .. (if|when) .. i .. (was|were|am|wasnt|werent) ..
  (gone|dead|not here|around)
(everything|it|all) .. is .. (dark|black|hopeless) .. (and|inside|around me)
(<i>) .. (have|had|make|made|making) .. (a)? plan .. to .. (end my life|kill myself|die|do it)
(tired|sick|fed up|exhausted) .. (of|from|with) .. (being alive|living|life|existing|my life) .. (<i>|like this)? $
(life|living|existence) .. (has|have|holds|makes|feels|is) .. (no meaning|no sense|no value|nothing left|meaningless
  |worthless|unbearable|hell) .. (to|for)? .. (me|<more>|and)? .. $
(how|when|where) i .. (would|will|could|should|might) .. (die|kill myself|do it|end it)
(wouldnt|would not|not|never|didnt) .. (have to)? .. wake up .. (again|tomorrow|<more>|in the morning|$)
(<cant>) .. (stand|bear|face|survive|imagine|endure) .. (living|another|life|being alive|existing|one more) ..
  (day|night|like this|alive|<more>|$)
(dont think|dont believe|not sure|doubt|dont know) .. (if|that|how)? .. (i) .. (can|will|could|ll) ..
  (survive|go on|cope|keep living|live with|live like|stay alive) !(the meeting|the quarter)
(relapsed|slipped) .. and .. (cut|hurt|burned|harmed)
panic attack* .. (again|daily|every|constantly|all the time|<more>) .. (and|day|night|shift|morning|time)? $
my .. (<home>) .. (threat*|wants|tried|tries|promised) .. to .. (kill|hurt|hit|strangle|hurt) ..
  (me|us|himself|herself)
(until|till) it bleeds
(very|such a|so|really) .. dark place .. (and|right now|$)
"""
