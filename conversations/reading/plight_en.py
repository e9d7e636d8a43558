"""What `plight.py` looks for in English. One rule a line.

`a|b` one of these; `(a b|c)` the same with several words; `x?` may be left out; `x*` any ending; `..` light words may
stand between; `...` any words may, but no "not", no work such as a course and, in GENTLE, nobody else; `$` the
sentence ends or goes on with "and"; `!a|b` none of these follows. Apostrophes and accents do not count.
"""

from __future__ import annotations

LIGHT = """i im ive me you we just really honestly simply so still only always often sometimes actually truly also even
totally completely absolutely literally now already again secretly keep keeps kept have has had been was is are am be
being constantly all the a an and of very too much any more anymore could would to this that it at on in every
everyone everybody tonight today lately since quite almost bit few own day night shift started sexually
verbally physically daily publicly openly repeatedly regularly deliberately"""
NEGATIONS = "not never dont doesnt didnt isnt wont cant cannot couldnt wouldnt no nobody arent wasnt havent"
AND = "and but or so because since cos while when if as then though although again"
WORK = """training course workshop module policy prevention project report reports article study seminar session talk
lesson research thesis case cases complaints procedure handle reduce deck demo slides code customers"""
OTHERS = """patient patients client clients student students pupil pupils customer customers resident residents
child children kid kids somebody someone people he she they who their his her employee employees user users caller"""
I = "i im ive id"
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
    "|professor|head|consultant|surgeon|chief|matron|trainer|principal|headteacher",
    "mates": "colleague*|coworker*|co worker*|co workers|teammate*|team mate*|guys|men|crew|team|workmate*|someone"
    "|somebody|others|apprentice*|nurses|drivers",
    "they": "he|she|they|hes|shes|theyre|who|one",
    "guests": "customer*|client*|guest*|patient*|visitor*|contractor*|parent*|student*|passenger*",
    "because": "because|cos|since|as|for being|due to|over|when|after|due|on account of",
    "trait": "pregnan*|woman|women|female|black|asian|muslim|jewish|gay|lesbian|trans|queer|disab*|headscarf|hijab"
    "|turban|skin|accent|race|religion|faith|age|gender|sex|foreign*|immigrant|cancer|illness|sick*|nationality|ethnic*"
    "|origin|wheelchair|maternity|parental|children|kids|mother|autistic|autism|adhd|orientation|colour|color|union"
    "|depress*|diagnosis|too old|too young|old|miscarriage|baby",
    "mine": "accent|skin|hair|body|religion|weight|looks|age|clothes|headscarf|hijab|disability|stutter|english"
    "|colour|color|breasts|legs|sexuality|name|nose|figure",
    "denied": "passed over|passed me over|passed us over|not promoted|wasnt promoted|wont promote|dont promote"
    "|refused to promote|refuse to promote|didnt get|did not get|dont get|never get|wont get|refused|rejected|denied"
    "|turned down|turned me down|fired|sacked|demoted|paid less|overlooked|excluded|treated badly|treated worse"
    "|not hired|wont hire|dismissed|laid off|lost my|let go|cut my|taken off|took me off|moved me|no promotion"
    "|skipped|refusing",
    "must": "told to|made to|have to|had to|forced to|ordered to|supposed to|expected to|asked to|make us|makes us"
    "|make me|makes me|made us|made me|we must|i must|force us|forces us|let us|sends us|send us|send me|keep|want us to"
    "|wants us to|tells us to|told us to|got to|must",
    "gear": "harness*|helmet*|mask*|glove*|protection|protective|goggles|safety guard*|machine guard*|ppe|respirator*|rope*|scaffold*"
    "|safety gear|safety equipment|safety shoes|safety line|safety|ventilation|hard hat*|earplug*|railing*",
}

GENTLE = """
# not wanting to live
(<i>) .. (<want>) .. (die|be dead|not be alive) !of|from|laughing|on|for|inside|trying|hard
im .. (wanting|ready) to die !of|from|laughing|on|for|inside|trying|hard
(<i>) .. (<want>) .. (stop existing|not exist|disappear forever|vanish forever|never wake up|sleep forever|end it all)
(kill|kills) myself !to|with|over|for|laughing|trying
(thinking|think|thought|thoughts|planning|plan|idea|close|feel like|feels like|keep imagining) .. (of|about|to)? ..
  (killing|hurting|harming|cutting) myself
(take|taking|took|end|ending|ended|taken) .. my .. (life|lives) !in|into|as|at|story|back|easier
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
(wish|wished) i .. (had|d|were|was)? .. never been born
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
(<i>) .. (self harm|selfharm*|self harmed)
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
"""

UNFAIR = """
# shouting, humiliating, threatening
(<boss>|<mates>|<they>) .. (shout*|scream*|yell*|swear*|curse*|spit*|spat) .. (at|on) (me|us) !about
(<boss>|<mates>|<they>|<guests>) .. (bully|bullies|bullied|bullying|harass*|mob|mobs|mobbed|humiliat*|belittl*
  |intimidat*|insult*|mock*|ridicul*|threaten*|stalk*|torment*|blackmail*|degrad*|gaslight*|assault*|discriminat*
  |molest*|victimis*|victimiz*|shame*|demean*|ostraci*) .. (against)? .. (me|us|my whole team)
(<i>|we|weve) .. (am|are|get|got|was|were|been|being|feel|keep getting|have been)? ..
  (bullied|harassed|mobbed|humiliated|belittled|intimidated|groped|molested|assaulted|victimised|victimized|stalked
  |blackmailed|ostracised|ostracized|racially abused|sexually harassed) !(at school|as a child|in school|in court)
(<i>|we|weve) .. (am|are|get|got|was|been|being|feel|keep getting|have been)? .. discriminated .. against
(<i>|we|weve) .. (threatened) .. (by|with|at work|at|because)
(<boss>|<mates>|<they>|<guests>) .. (call*) .. (me|us) ... (stupid|useless|idiot|worthless|incompetent|names|fat|ugly
  |lazy|dumb|failure|moron|crazy|hysterical|slut|bitch|sweetheart|honey|babe|n word|pathetic|retard*|monkey|loser)
(<i>) .. (am|get|got|was|been|being) .. called ... (stupid|useless|idiot|worthless|names|slur*|bitch|slut|fat|ugly
  |monkey|retard*|incompetent)
(<boss>|<mates>|<they>|<guests>|keep|keeps) .. (make*|making|made|tell*|crack*) ..
  (racist|sexist|homophobic|dirty|sexual|inappropriate|disgusting|obscene|antisemitic|islamophobic|transphobic)
  (joke*|comment*|remark*|insult*)
(comment*|remark*|joke*|jokes) .. (about|on|at) .. my .. (<mine>)
(make*|making|made|poke*) .. fun of (me|us)
(make*|making|made|poke*) .. fun of my (<mine>)
(laugh*|snigger*|giggl*) .. at .. (me|us) .. (because|when|for|$)
(laugh*|mock*|imitat*|mimic*) .. (at)? .. my (<mine>)
(spread*|spreading|tell*) .. (lies|rumours|rumors|gossip) .. about (me|us)
(nobody|no one|noone|none of them|none) .. (talks|speaks|is talking|is speaking|will talk) .. to me
(<i>) .. (am|was|im|get|been|being)? .. (excluded|left out|frozen out|shut out|cut out|pushed out|kept out) ..
  (of|from|by) .. (every|all|the) .. (meeting*|team|group|everything|decision*|chat*|lunch*|colleague*)
(excluded|frozen out|left out|ignored|punished|shunned|bullied|treated|demoted|moved|no shifts|no work|worse|fired
  |nobody|threatened|transferred) ... (since|because|after|ever since) .. (i|we) ..
  (complained|reported|spoke up|said|joined the union|told hr|filed|raised|went to hr|spoke to hr|refused)
(since|because|after|ever since) .. (i|we) .. (complained|reported|spoke up|joined the union|told hr|filed|raised
  |went to hr|refused) ... (excluded|ignore*|punish*|shun*|treat*|nobody|no work|worst|worse|bully|fired|threat*
  |cut my|shifts)
(treat*|treated) .. (me|us) .. (like|worse than|as) ... (dirt|shit|garbage|trash|slave*|animal*|dog|criminal
  |second class|rubbish|air)
(threat*|threatened|threatens|promis*) .. (to|with) ... (fire|sack|dismiss|hit|kill|beat|hurt|ruin|destroy|report) ..
  (me|us)
(<boss>|<mates>|<they>) .. (follow*) .. me .. (home|to my car|to the|around|into|everywhere|after work)
behind my back .. (and|all|every) ... (laugh*|lie*|everybody|everyone)
# hands and bodies
(<boss>|<mates>|<they>|<guests>) .. (touch*|grope*|groping|grab*|strok*|fondl*|kiss*|pinch*|rub*|squeez*|slap*|press*)
  .. (me|my) .. (back|leg*|thigh*|shoulder*|hair|hand*|knee*|breast*|butt|bum|bottom|waist|neck|arm*|body|chest|behind
  |arse|ass|lips|without|under|when|at|again|in|every|against|and|$)
(groped|grabbed|kissed|touched|molested) me .. (at|in|on|by|during|under|against|without|again|while|when|and)
(sexual|sexually|naked|nude|nudes|explicit|porn*|obscene|dirty|lewd|suggestive) ..
  (message*|picture*|photo*|text*|pics|video*|email*|joke*|remark*|advance*) ... (me|i|my)
(send*|sent|sending|show*|text*|writ*) .. (me|us) ... (sexual*|naked|nude*|explicit|porn*|obscene|dirty|lewd
  |suggestive) !abuse|health|education
(go out|sleep|slept|went out|dinner|have sex|sex|date) .. (with him|with her|with my boss|with them) .. ...
  (shift*|promot*|job|raise|contract|get|keep|otherwise|or)
(promot*|shift*|job|raise|contract|keep|get|position|bonus) ... if .. i ..
  (slept|sleep|went out|go out|dated|date|kissed|had sex|have sex|was nice) .. (with)?
(shove*|push*|threw|throw*|slam*) .. (me|us) .. (against|into|down|around|to the ground|to the floor|over|onto|out of)
(<boss>|<mates>|<guests>|they) .. (slap*|punch*|kick*|hit|hits|strangl*|chok*|spit*|spat|bit|bite*|beat|beats
  |attacked) .. (me|us|at me|on me) !with|up|hard|to|on|in
(throw*|threw|hurl*) .. (pan*|thing*|plate*|tool*|stuff|chair*|paper*|object*|knives|knife|files|phone|keyboard) .. at
  .. (me|us|people|staff|everyone)
(<i>) .. (was|got|been|being) .. (slapped|punched|kicked|hit|spat|attacked|assaulted|beaten) .. (at|by|on|in) ..
  (work|my|the|a) .. (boss|colleague*|customer*|patient*|manager|shift|ward|supervisor|site|resident)?
# for what one is
(<denied>) ... (<because>) ... (<trait>)
(because|since|after) .. (i am|im|of my|i told|i said|i was|i got|i came back|i took) ... (<trait>) ...
  (<denied>|no longer|treat*|nothing to do|no work|like dirt|worse)
(since|after) .. i .. (came back|returned|am back|got back|told) ... (parental|maternity|paternity|sick|pregnan*
  |cancer|burnout) ... (treat*|no work|nothing|ignor*|exclud*|worse|demot*|nobody|took)
(demot*|fired|sacked|dismiss*|excluded|moved) ... (told|announced|said|found out) ...
  (pregnan*|cancer|disab*|depress*|ill|illness|gay|trans|burnout|diagnos*|baby)
(i|we) .. (am|was|were|got|been|keep|being)? .. told ... (im|i am|i was|were) .. too ..
  (old|young|fat|pretty|female|foreign|emotional)
(<boss>|<mates>|<they>) .. (say*|said|think*|told me|tells) .. (that)? ..
  (women|girls|foreigners|muslims|old people|blacks|gays|mothers) .. (cant|cannot|shouldnt|are|dont|belong|have no)
(paid|earn*|earning|make|makes|get|getting) .. (less|lower) .. (money|salary|pay|wage*|for)? ... than .. (the|my|a)?
  .. (men|man|male*|guys|white|german*|locals|him)
(paid|earn*|salary|pay) ... less ... because .. (i am|im) .. a? .. (woman|foreign*|migrant)
(racial|racist|sexist|homophobic|antisemitic|transphobic) .. (names|slur*|abuse|insult*) .. (at|on|by|from|against)?
  ... (me|shift|work|colleague*|customer*|every)
(<i>) .. (get|got|am|hear|face|experience|suffer) .. (racism|sexism|racist|sexist|homophobia|harassment|bullying
  |discrimination|mobbing|slurs) .. (at|from|by|every|here|in|comments|remarks|abuse)
# danger
(<must>) ... without .. (any|a|our|the|proper|real|enough)? .. (<gear>) !net|stock
(no|without|lack*) .. (<gear>) .. (and|but|at|on|up|yet|so) ... (<must>|need to|still|every day)
(<must>) ... (broken|faulty|defective|worn|bare|unsecured|rotten|no) ..
  (brake*|scaffold*|ladder*|wiring|harness*|hands|guard*|forklift*|lift|wire*|tyre*|tire*|cable*|saw|stairs)
(they|we|he|she|boss|manager|foreman|management|supervisor|who) .. (remov*|took|taken|take|cut|bypass*|disabl*|switch*
  |unscrew*) .. (off)? .. (the|all|our|every)? .. (guard|guards|safety guard|safety cover|safety switch|emergency stop
  |light curtain|interlock|safety catch|smoke detector*|fire alarm) .. (off|out|from|so|to|and|because|$)
(asbestos|gas leak|toxic|fumes|live wire*|carbon monoxide|radiation|chemicals) ...
  (keep|shut up|keep quiet|have to|told|must|make us|makes us|made us|nobody cares|ignor*|bare hands|no mask*)
  !dashboard
(<must>) ... (handle|breathe|drill|touch|clean|remove) ... (asbestos|toxic*|acid|chemicals|fumes|needles) ..
  (with|without|in|by) .. (our|my|bare|no|any|hand)
(told|ordered|warned|asked|said) .. (me|us|to)? .. (to)? .. (shut up|keep quiet|keep my mouth shut|stay quiet
  |say nothing|look the other way)
(told|ordered|warned|asked|not allowed|afraid|forbidden) .. (me|us)? .. (not)? .. to report .. (the|an|any|my|this)?
  .. (accident*|injur*|incident*|near miss*)
(dont|do not|not|never|no longer) .. feel .. safe .. (at work|on the ward|on shift|on site|in the office|with my boss
  |on my shift|there|on nights)
(<must>) .. (drive|work|fly|operate|lift) ... (exhausted|after 16|after 20|without sleep|without a break
  |hours straight|drunk) !code
(somebody|someone|we|i|people) .. (will|could|might|going to|are going to) .. (get killed|get hurt|die|fall) ..
  (here|up there|on that|in there|because|if|at that|on this) .. (site|machine|nobody|nothing|they|roof|ladder
  |scaffold)?
"""
