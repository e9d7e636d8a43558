"""The rules of `plight_en.py` for those who are wronged or endangered at work."""

from __future__ import annotations

UNFAIR = """
# shouting, humiliating, threatening
(<boss>|<mates>|<they>) .. (shout*|scream*|yell*|swear*|swore|curse*|spit*|spat|slam*) ... (at|on) (me|us) !about
(<boss>|<mates>|<they>|<guests>) .. (bully|bullies|bullied|bullying|harass*|mob|mobs|mobbed|humiliat*|belittl*
  |intimidat*|insult*|mock*|ridicul*|threaten*|stalk*|torment*|blackmail*|degrad*|gaslight*|assault*|discriminat*
  |molest*|victimis*|victimiz*|shame*|demean*|ostraci*) .. (against)? .. (me|us|my whole team)
(<i>|we|weve) .. (am|are|get|got|was|were|been|being|feel|keep getting|have been)? ..
  (bullied|harassed|mobbed|humiliated|belittled|intimidated|groped|molested|assaulted|victimised|victimized|stalked
  |blackmailed|ostracised|ostracized|racially abused|sexually harassed) !(at school|as a child|in school|in court)
(<i>|we|weve) .. (am|are|get|got|was|been|being|feel|keep getting|have been)? .. discriminated .. against
(<i>|we|weve) .. (threatened) .. (by|with|at work|at|because)
(<boss>|<mates>|<they>|<guests>) .. (call*) .. (me|us) ... (stupid|useless|idiot*|worthless|incompetent|names|fat|ugly
  |lazy|dumb|failure|moron|crazy|hysterical|slut|bitch|sweetheart|honey|babe|n word|pathetic|retard*|monkey|loser)
(<i>) .. (am|get|got|was|been|being) .. called ... (stupid|useless|idiot*|worthless|names|slur*|bitch|slut|fat|ugly
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
# who asks whom to turn to
(who|whom|where|anybody|anyone|human|person|place) ... (talk|speak|turn|go|report|complain|help*|contact)
  .. (to|with)? .. (about|with|against|for) .. (bullying|harassment|discrimination|racism|sexism|homophobia|mobbing)
(who|whom|where|how) ... report .. (bullying|harassment|discrimination|racism|sexism|homophobia|mobbing)
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
# more ways to wrong somebody
(<boss>|<mates>|<they>|<guests>) .. (exclud*|ignor*|isolat*|marginali*|shun*|sabotag*|undermin*|frighten*|scare*
  |terrif*|curse*|punish*|attack*|hurt*|follow*|spies|spy*|film*|record*) .. (me|us) ..
  (and|from|in|on|at|because|for|since|all|every|when|after|with|$|completely|now)
(nurse*|owner|driver|doctor|officer|coworker*|landlord|customer*|client*|guest*|patient*) ..
  (swear*|spit*|threaten*|threat*|harass*|grop*|grab*|attack*|punch*|slap*|kick*|stalk*|insult*|humiliat*|bully
  |bullies|swore) .. (at)? .. (me|us)
(stare*|staring|look*|leer*|comment*|remark*) .. (at|on|about|down) .. my ..
  (<mine>|chest|cleavage|bottom|bum|butt|thighs)
(hide*|hid|steal*|stole|destroy*|damag*|broke|breaks|sabotag*|throws away) .. my ..
  (tools|things|work|lunch|notes|clothes|files|locker|stuff|equipment|chair)
(swastika|slur*|graffiti) ... (my|me) .. (locker|desk|car|door|chair|bag)
(<boss>|<mates>|<they>) .. (tell*|told) .. (everyone|everybody|people|others|the team|the others|all) .. (that)? ..
  (i|im) .. (am|a|an)? .. (crazy|stupid|useless|lazy|mad|liar|slut|incompetent|unstable|an idiot|gay|pregnant)
(block*|stand*|lock*) .. (the|in|me|us) .. (door|in|way|inside|room|exit) ... (leave|night|go|alone|touch|out)
(lock*) (us|me) in
(want*|ask*|tried|tries|pressur*|push*|beg*|keep*) .. (to|me|for|with|into|have)? .. (me)? .. (for)? ..
  (sleep with me|sex|have sex|kiss me|date me|go to bed|a kiss|nudes|naked pictures)
(ask*) me .. (out|for sex|for a kiss) ... (no|said no|boss|again|stop|refus*|married|every)
(wont|will not|doesnt|does not) .. (stop|leave|take) .. (texting|calling|touching|following|messaging|harassing
  |staring|commenting|insulting|bothering|me alone|no for an answer) !about
(scared|afraid|terrified|frightened|fear) .. (of|to meet|to see|to be alone with) .. my .. (<boss>|<mates>)
  !reading|seeing|finding|hearing|knowing|being|missing
(scared|afraid|terrified|frightened) .. (of|to) .. (him|her|go to work|going to work|come to work|be alone with him
  |be alone with her) !reading|seeing
(raised|raises|slam*|bang*) .. (his|her|their|a) .. (hand|fist|hands|fists) .. (at|on|against|in)
(feel|feeling|felt|am) .. unsafe .. (at work|on|with|in the|when|around|$)
(threat*) .. (me|us) .. (with|if|because|to|over|at|and|when|on|$)
(treat*) .. (me|us) .. (like|as) .. (a|an|dirt)? ... (because|servant|slave|child|idiot|nothing|maid)
(<i>) .. (get|got|am|was|always|being) .. (given)? .. (the)? .. (dirtiest|worst|hardest|heaviest) ..
  (jobs|shifts|work|tasks|job) .. (because|since|as)
(not|never|wasnt|isnt|arent|wont be) .. (renew*|extend*|invit*|hired|promot*|included|allowed|considered) ...
  (because|since|due to|after|as|for being) .. (i|im|of|my|a|the)? ... (<trait>|poland|africa|turkey|ukraine|from)
(only one|not) .. invited .. to .. (any|the|our|team)? ... (since|because|after) .. i
(<denied>|refus*|wont give me|dont give me|no raise|wont let me|dont let me|treat me|treats me|treated me|pay me less
  |pays me less|never give me) ... (because|since|for being|as|just because|only because) .. (i|im|of|my|a)? ...
  (<trait>|filipino|polish|turkish|african|arab|indian|mexican|chinese|roma|refugee)
(lie|lying|lied) .. about .. (the|an|my|this) .. (accident|injury|incident|safety)
(told|ordered|asked|forced|made) .. (me|us)? .. to .. (lie|falsify|fake|sign) ...
  (safety|inspection|accident|injury|records)
(must|have to|make us|makes us|made to|forced to|sent) ... (too heavy|16 hours|sixteen hours|without sleep
  |without a break|double shifts|no breaks|gas test|into the tank|no emergency stop|no guard|unsafe)
(no|without|broken) .. (emergency stop|guard|safety switch|fire exit|smoke detector|first aid) .. and ..
  (we|i|they|nobody|still)
(wrote|write*|spray*|posted|post|posts|shar*|sent) ... (slurs|naked photos|nude*|naked picture*) ...
  (me|my|desk|locker|group)
(<i>|we) .. (am|are|get|got|was|were|been|being|keep getting)? .. (mocked|ridiculed|laughed at|yelled at|shouted at
  |screamed at|insulted|shamed|sworn at|spat on|spied on|gossiped about|shunned|ostracised|degraded|punished
  |threatened|demoted|excluded|underpaid) .. (for|by|because|in front|every|at work|daily|when|since)
(<boss>|<mates>|<they>) .. (call*) .. (me|us) .. (a|an|the)? .. (animal*|terrorist|thief|whore|cow|pig|dog*|rat|boy
  |girl|ape|refugee|cripple|freak|psycho|spastic|fag*|tranny)
(sexual|sex) .. (favour*|favor*|services|relationship|advances)
(hand|hands|arm|fingers) .. (on|around|up|down|between) my .. (knee*|thigh*|leg*|waist|back|shoulder*|bottom|butt|neck
  |chest|skirt|legs)
(his|her) (penis|dick|cock|genitals|naked body)
(pin*|corner*|trap*|held|press*) .. me .. (against|down|in a corner|to the wall|in the|in his|in a)
(told|tells|asked|wants|ordered|orders) (me|us) to ... (without) .. (a|any|the|our)? .. (<gear>)
(cut|cuts|took|reduced|cancelled|changed) .. my .. (hours|shifts|pay|project|projects|desk|access|bonus) ...
  (after|since|because) .. i .. (complain*|report*|spoke|said|told|refus*|asked)
(make|makes|made|making) .. me ... (because|since|as|just because) .. (<i>) .. (am)? .. (the|a)? .. (only)? ..
  (woman|girl|black|foreign*|muslim|immigrant|youngest|trainee|gay|intern)
"""
