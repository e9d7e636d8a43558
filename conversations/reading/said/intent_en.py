"""English words for what people want of the coach, by sense; `intent.py` says how they are read."""

from __future__ import annotations

LITTLE = (
    "i|me|my|mine|we|us|our|you|your|it|its|this|that|these|those|the|a|an|to|of|for|in|on|at|with|from|about|into"
    "|here|is|are|was|were|be|am|been|i'm|im|i've|ive|i'd|it's|that's|thats|what's|whats|how's|hows|there's|do|does"
    "|did|don't|have|has|had|will|would|could|should|can|may|might|and|or|but|so|if|as|then|than|just|really|actually"
    "|please|pls|now|again|too|also|very|some|any|all|one|something|anything|thing|stuff|what|which|who|whom|how|when"
    "|where|why|there|up|out|get|got|let|let's|lets|i'll|we're|we've|ok|okay|well|hey|hi|right|still|ever|think"
    "|finally|maybe|oh|today|yet|by|not|no|yes|off|over|give|go|going|said|much|many|bit|little|kind|sort|coach|cairn"
    "|else|own|they|them"
)
"""Words that carry no meaning of their own."""

SENSES = {
    "who ask": "who|whose|who else",
    "ask": "what|what's|whats|which|how|how's|hows|why|where|when|is|are|am i|does|do you|do i|did|will|can|could"
    "|would|should|may|has|have you",
    "want": "i want|i want to|i'd like|i'd like to|i would like|i would like to|i wanna|i need|i need to|want to|need"
    "|would like to|i'd love to|i will|i plan to|i aim to|i hope to|we want to|we need to|i'd rather|i wish|prefer"
    "|would prefer|i'm going to|i have to|i should",
    "please": "please|pls|can you|could you|can we|could we|let's|lets|let us|would you|can i|could i|may i|let me"
    "|help me",
    "lead": "goal :|goal -|goal is to|goal is that|aim is to|objective is to|target is to",
    "not": "not|no|don't|dont|doesn't|didn't|can't|cant|cannot|never|isn't|haven't|hasn't|without",
    "until": "by|until|till|before|within",
    "you": "you|your|yourself|coach|cairn",
    "learn": "learn|study|practise|practice|become|fluent|fluently",
    "goal": "goal|objective|target goal",
    "goals goal": "goals|objectives|everything i'm working on|everything im working on|what i'm working on",
    "kinds": "learning goal|learning goals|performance goal|performance goals|result goal|result goals|learning"
    "|performance|goal of learning|learning one|performance one|result|learn goal|outcome goal|outcome goals",
    "workgoal": "work goal|goal from work|goal of work|work goals|goals from work|company goal|team goal",
    "progress": "progress|update|updates|news|progressing|advancing|my numbers|my number",
    "news": "an update|some news|news for you|progress to report",
    "checkin": "check in|checkin|check ins|weekly check|friday check|weekly thing|weekly talk|weekly questions"
    "|check up|my weekly|week review|weekly update|the weekly|end of week|weekly reflection|weekly status",
    "date": "deadline|due date|date|the end date|target date|deadlines|dates",
    "step": "next step|next steps|my next step|next action|what's next|whats next|what is next|what comes next"
    "|to do next|do next|should i do next|come next|upcoming|following step|first step|small step|next:|next up",
    "plan": "i said|did i say|i promised|did i promise|i planned|did i plan|supposed to|meant to do|i wanted to do"
    "|i agreed to|i committed to|my to do|my to dos|my todo|did we agree|we agreed|we decided|did we decide"
    "|i decided|did i decide|i wanted to|my promises|my commitment|my commitments|i set out to|what i'd do|last time"
    "|had i planned|my plan|my plans|my intentions",
    "remind": "remind me|remember what i|remind me what|what have i said|what had i said|refresh my memory"
    "|jog my memory|remember",
    "data": "data|my data|account|my account|my info|info|information|my answers|what i wrote|records|history|profile"
    "|all my data|all of my data|personal data|conversations|chat history|our chat|messages|what you know"
    "|what you have|everything you know|everything you have|everything you stored|traces",
    "all": "everything|all of it|all my|it all|all of my",
    "me": "me|about me",
    "file": "file|a file|pdf|spreadsheet|document|backup|csv",
    "reader": "hr|human resources|boss|my boss|manager|my manager|supervisor|my supervisor|colleagues|my colleagues"
    "|my team|management|my lead|team lead|director|employer|company|other people|others|anyone else|anybody else"
    "|works council|personnel|anyone|anybody|somebody else|someone else|they|union|works councils|head of|principal"
    "|head nurse|chief|coworkers|co workers|peers|teammates|admin|administrator|it department|owner|leadership|ceo"
    "|superior|superiors|bosses|managers",
    "appraisal": "my review|a review|performance review|appraisal|performance appraisal|evaluation|salary talk"
    "|annual review|promotion|my file|personnel file|rating|grading|my grade|bonus|pay rise|raise talk"
    "|assessment talk",
    "person": "person|real person|human|human being|real human|somebody real|someone real|actual person|people person"
    "|live person|real people|other end|flesh and blood|human coach|hotline|phone number|advisor|adviser|counsellor"
    "|counselor|a real one",
    "someone": "someone|somebody|anyone|anybody|one of you|staff",
    "language": "english|german|french|spanish|deutsch|italian|portuguese|dutch|polish",
    "strengths": "strengths|my strengths|strength|good at|strong points|talents|what i do well|self assessment"
    "|self assesment|selfassessment|weaknesses|strong at|best at|i do best|bad at|weak at|my skills|skills do i have"
    "|talent|where i'm strong|what i can do well",
    "career": "my career|career",
    "stand": "where i stand|where do i stand|where am i standing",
    "milestone": "milestone|milestones|smaller steps|small steps|smaller pieces|smaller parts|sub goals"
    "|stepping stones",
    "make": "set|add|create|make|write down|start|define|enter|note|come up with|set up|put down|formulate|record"
    "|open|begin|put|want to aim for|aim for|put on my list|list as|log|document|save|jot down|register|establish"
    "|decide on|pick|choose|plan|tell you about",
    "new": "new|another|next goal|a further|one more|different",
    "novelty": "something new|new idea|something else to work on|something in mind|want to aim for|to aim for"
    "|aim for something|new challenge|new topic|new project for me",
    "look": "show|list|see|view|display|look at|what are|what were|read out|tell me|read me|bring up|pull up|recap"
    "|let me see|overview of",
    "which": "which|what|which of",
    "over": "go over|go through|review|quarterly review|look over|revisit|look back at|walk through|run through",
    "change": "change|edit|adjust|modify|update|rewrite|rephrase|reword|correct|alter|tweak|adapt|reshape|revise"
    "|a change|changing|lower|raise|refine|fix|rework|redo|needs work|reduce|increase|set the target"
    "|different wording",
    "changed": "has changed|have changed|changed|is different now|is different|is outdated|no longer fits",
    "replace": "replace|swap|exchange|switch my goal|trade",
    "unfit": "too high|too low|too ambitious|too easy|too hard|too difficult|unrealistic|not realistic|too much",
    "target": "target|aim|number|the bar|the target|my target|the number|the aim",
    "move": "move|push|push back|postpone|extend|shift|delay|reschedule|put back|change|bring forward|new|move the"
    "|moves|moved to|need more|set a later|later|a later|slip|slide|bump|needs to move|has to move|defer|set back"
    "|pushing",
    "moved": "was postponed|got postponed|is postponed|was moved|was delayed|got delayed|got moved|pushed back"
    "|postponed|won't make the date|won't make the deadline|can't make the deadline|miss the deadline"
    "|missing the deadline|won't make it by|can't make it by|not make it in time|not finish in time|won't be ready",
    "moretime": "more time|longer|extra time|an extension|another week|a few more weeks",
    "end": "drop|give up|giving up|give up on|giving up on|abandon|let go of|quit|dropping|ditch|scrap|forget about"
    "|not going to pursue|no longer pursue|throw out|drop it|off the table|not doing|won't pursue|won't do"
    "|stop pursuing|lose the|kill the|let it go|let go|not worth it|call it quits|calling it quits|call off"
    "|calling off|walk away from|cut the|no longer want|don't want to do the|don't want the",
    "remove": "remove|delete|cancel|stop|close|forget|take out|discard|erase|get rid of|end",
    "nolonger": "no longer|makes no sense|does not matter any more|doesn't matter anymore|not relevant anymore"
    "|not relevant any more|pointless now|obsolete|not important any more|not important anymore|not mine any more"
    "|lost interest|not interested any more|not interested anymore|irrelevant|pointless|doesn't fit any more"
    "|doesn't fit me",
    "pause": "pause|on hold|put on ice|on ice|freeze|park|suspend|let rest",
    "delete": "delete|erase|wipe|remove|removed|deleted|erased|wiped|forget|get rid of|destroy|clear|take down"
    "|forget all|purge|remove all|scrub|delete all",
    "copy": "copy|a copy|download|export|send me|save|hand me|give me a file|take my data with me|print|transcript"
    "|get my|have my|backup|back up|extract|take out|printout|as a file|in a file|take away|hand over",
    "split": "break|break down|split|divide|cut|chop|slice|break up|smaller|slices|portion|portions|pieces|chunks"
    "|chunk|step by step|parts|milestones",
    "big": "too big|too large|overwhelming|too broad|too far away|huge",
    "good": "any good|good|good enough|smart|ok like this|okay like this|well written|clear enough|specific enough"
    "|well formulated|well put|realistic|ok|okay|fine like|makes sense|decent|measurable|specific",
    "judge": "check|rate|judge|assess|evaluate|your opinion|what do you think|do you think|feedback on|think of"
    "|look over|rate my|grade|look at my|critique|comments on|test my|validate|verify|is it a good|how's my"
    "|how is my",
    "better": "improve|better|stronger|more precise|sharpen|strengthen|more specific|more concrete|clearer|sharper"
    "|tighten|more ambitious|more measurable|better worded|polish|fine tune|optimise|optimize|upgrade|spice up",
    "log": "log|report|enter|record|note|add|track|write down",
    "status": "how am i doing|how i'm doing|on track|on schedule|how far along|how far am i|how far i am|where am i"
    "|overview|summary|on my plate|how's it going with|how is it going with|how are my|where are we|status"
    "|big picture|catch me up|behind schedule|am i behind|how are things going with|how do i look|how far i've got"
    "|how far i got|how far have i|how much have i|far behind|am i doing ok|am i doing okay|am i ahead|where i am"
    "|my situation|where things stand|my state|how things stand|how close am i|how well am i|keeping up"
    "|how many have i|do my numbers look",
    "done": "finished|completed|done|passed|accomplished|achieved|handed in|submitted|shipped|delivered|ticked off"
    "|wrapped up|got the certificate|i did it|did it|managed to|finally got|graduated|nailed|signed off|i made it"
    "|we made it|handed over|is complete|is ready|turned in|sent off|crossed off|held the|finish line|we finished"
    "|i finished|all complete|behind us|behind me|complete now|handed my|in the bag|sorted|all set|got it done"
    "|it's done|we did it|has been submitted|has been sent|sent it|sent out|turned it in|finalised|finalized"
    "|concluded|wound up|is live|went live|is in place|is up and running|paid off|got my certificate|got my licence"
    "|got my license|got promoted|i got the job|cleared|carried out|gave the talk|held the talk|gave my talk"
    "|signed the|made the call|had the talk|had the meeting|over and done|put to bed|behind me now|rolled out"
    "|sorted out",
    "stuck": "stuck|can't get any further|cant get any further|can't go on|cant get further|nothing is moving"
    "|dead end|hit a dead end|running into a wall|hit a wall|struggling|struggle|not moving forward"
    "|not getting anywhere|getting nowhere|going nowhere|at an impasse|treading water|no progress"
    "|not making progress|not making any progress|hitting a wall|lost motivation|don't get any further"
    "|can't move forward|not moving|nothing moves|at a loss|going anywhere|nothing happens|not going anywhere"
    "|stalled|stalling|in a rut|can't continue|can't proceed|cannot continue|cannot proceed|unable to continue"
    "|unable to proceed|getting anywhere|out of ideas|having trouble|having a hard time|in trouble with"
    "|difficult to get|hit a snag|hitting a brick wall|at a standstill|standstill|get nowhere|makes no headway"
    "|no headway|bogged down|jammed|can't seem to|isn't moving|isn't working out|problems with|a problem with"
    "|issues with",
    "knownot": "don't know what to do|dont know what to do|don't know how to continue|don't know how to go on"
    "|no idea how to continue|not sure how to continue|no idea what to do|not sure what to do next"
    "|don't know where to start|don't know how to proceed|don't know how to start|no clue how|no idea how"
    "|no idea where to start|not sure how to go on|not sure where to start|don't know where to go from here"
    "|lost with",
    "blocks": "waiting for|waiting on|blocking|blocks|blocked|held up|holding me up|holding us up|does not answer"
    "|doesn't answer|not answering|does not reply|doesn't reply|slows us down|in the way|holding up|bottleneck"
    "|delayed by|hasn't replied|has not replied|haven't replied|hasn't answered|has not answered|never replied"
    "|no reply|no answer|keeps cancelling|keeps canceling|keep cancelling|depends on|holds us up|holds me up"
    "|stopped by|prevented by|prevents|not available|still missing|short of staff|understaffed|no budget|no approval"
    "|awaiting|on them|refuses to|won't approve|not approved|delayed because|late because|so we wait|so i wait"
    "|we wait|i wait|won't send|doesn't send|doesn't come|won't let me|not responding",
    "level": "we're at|we are at|i'm at|i am at|now at|is at|is down to|are down to|is up to|went from|stands at"
    "|is now|reached|at now|dropped to|rose to|climbed to|currently at|went up to|went down to|are trained|are done"
    "|now stands|stand at|sits at|are now|it's now|are at|i have now|we have now|we've got|got to|grew to|fell to"
    "|came down to|increased to|decreased to|reduced to|counted|we are down to|we are up to|have dropped to"
    "|has dropped to|has gone down to|has gone up to|have gone down to|are up to|we're down to|we're up to|i'm up to"
    "|i'm down to",
    "half": "halfway|half way|halfway there|half done|half of it|half finished|50 percent|half of them|half the"
    "|half there|half way through",
    "win": "small win|a win|went well|went really well|good news|proud|success story|worked out well|went great"
    "|little win|big win|pleased with|celebrated|something good|tiny win|nice win|quick win|great news|got praise"
    "|praised|thanked me|turned out well|happy that|glad that|made my day|thrilled",
    "future": "i'll|i will|i'm going to|we'll|i am going to",
    "tomorrow": "tomorrow|tonight|this afternoon|later today",
    "see": "see|sees|read|reads|look at|looks at|look into|view|know about|find out|finds out|hear about|get to see"
    "|seen|visible to|shown to|watch|watching|reading|listen in|look over|know|knows|knows about|know of|have a look"
    "|gets|spy|monitor|monitors|track me|tracking",
    "tell": "tell|share|show|pass on|report to|forward|sharing|telling|pass this on|inform|reported to|shared with"
    "|send this to|leak|send to|give to|give this to|hand over to|mention this|disclose|reveal|passed on"
    "|passed along|handed on|forwarded",
    "private": "private|confidential|anonymous|secret|privacy|data protection|gdpr|confidentiality|safe here"
    "|stay between us|between us|privately|stays private|stay private|private here|encrypted|trust you|can i trust"
    "|discreet|off the record|kept secret",
    "written": "what i write|what i say|what i type|what i tell you|my messages|what i've written|my notes|my entries"
    "|my answers here|any of this|my goals here",
    "against": "used against me|against me|have access|has access|access to|data stored|stored|where is my data"
    "|be used|what happens to my|what happens with my|who gets|fire me|get me fired|get fired|get in trouble"
    "|consequences|information go|does this go|where does this|goes where|data go|who stores|how long do you keep"
    "|do you store|do you keep|do you save|do you record|recorded|safe with you",
    "for": "for my|in my|part of my|count for|counts for|end up in|ends up in|influence|affect",
    "usage": "what can you do|what do you do|how does this work|how do you work|how you work|how do i use"
    "|what are my options|what can i ask|what can i do here|what can i say|how can you help|commands|instructions"
    "|manual|tutorial|how does it work|what else can you do|what can i do with|what is possible|how to use"
    "|your features|what you can do|how this works|what should i type|what can i type|else can you do|use you"
    "|how should i use|what are you able|what do you offer|what do you know how|what's possible|explain yourself"
    "|show me around|give me a tour|what functions|functions|features|what are the commands|tell me what you can",
    "help": "help|some help|assistance|help me out|hand with|a hand|advice|tips|tip|guidance|support|sos",
    "lost": "i'm lost|im lost|i am lost|i'm confused|i am confused|im confused|don't understand this"
    "|no clue how this works|don't get it|makes no sense to me|what now|no idea what this is|how do i start"
    "|where do i start|where do i begin|how do i begin|don't understand how",
    "identity": "who am i talking to|who are you|what are you|are you real|behind this|who made you|who built you"
    "|what is cairn|who is this|is this a bot|what is this|who am i speaking to|am i talking to|are you human"
    "|are you an ai|are you a bot|are you ai|are you a robot|are you a real|are you a person|are you a human"
    "|what are you for|are you chatgpt|chatting with|am i chatting|am i speaking|are you alive|is this automated"
    "|is this a machine|is anyone there|what kind of|who wrote you|is this a program|a real coach|what's this"
    "|whats this|who r u|who runs you",
    "machine": "ai|bot|robot|machine|chatgpt|computer|artificial intelligence|algorithm|program|chatbot|llm",
    "talk": "talk|talk to|speak to|speak with|talk with|discuss|connect me|call|contact|reach|chat with"
    "|put me through|write to|ask a|get hold of|meet|turn to|speak|speaking|talking|chat|get in touch|phone|ring"
    "|reach out",
    "speak": "speak|switch|switch to|in|do this in|talk in|change to|write in|answer in|reply in|language|translate"
    "|answer|reply|respond|continue in|prefer|change language|languages",
    "notnow": "not this week|not now|not today|not right now|no time|don't have time|dont have time|haven't got time"
    "|too busy|another time|some other time|leave me alone|leave me in peace|ask me again|ask me later|ask me next"
    "|come back next|bad time|bad moment|stop sending me|stop messaging|stop writing to me|time off|not this month"
    "|busy week|swamped|come back later|need a break|take a break|stop asking me|stop bothering|maybe later"
    "|not at the moment|stop the messages|quiet please|not in the mood|hectic right now|crazy week|no energy"
    "|skip this week|come back to this|get back to this|get back to you|when it's quieter|when it's calmer"
    "|when things calm down|when things settle|is crazy|is hectic|crazy busy|leave it for now|not feeling it"
    "|not up for|not up to|in a hurry|in a rush|in a meeting|have to run|gotta go|no capacity|can't right now"
    "|cannot right now|not this quarter|skip it this week|skip this one|next week instead|some other day"
    "|too much going on|too much on|too much work|be quiet|pause the messages|pause everything|time out|let me rest"
    "|off this week|give me a break|can't do this now|do this later|not the right time|wrong time|bother me"
    "|stop pinging|way too busy|really busy|so busy|a lot going on|lots going on",
    "away": "on vacation|on holiday|on leave|parental leave|maternity leave|sick leave|off sick|on sick leave"
    "|out of office|away until|off until|back on monday|on a sabbatical|on my holidays|i'm sick|i am sick|i'm ill"
    "|vacation|holiday next|off work|away next|away this|out this week|out next week|off next week|in hospital"
    "|leave until|leave starting|on paternity leave|days off",
    "whatto": "what i should work on|what should i work on|what to work on|what i could work on|what could i work on"
    "|what i want to work on|what my goals should be|which goal suits me|where to develop|what i want to learn"
    "|what should i learn|what could my goal be|which goal should i|what goal should i|ideas for a goal"
    "|ideas for goals|suggest a goal|suggestions for a goal|what goals could i|example goals|examples of goals"
    "|inspiration|what would be a good goal",
    "difference": "difference|differ|different from|vs|versus|distinguish|compared to|distinction|different|compare"
    "|same as|better a|mean by|meant by",
    "explain": "explain|what is a|what's a|what are|meaning of|define|tell me about|what does",
    "why": "why should i|what's the point|what is the point|whats the point|why bother|what good is|why do we"
    "|what's in it for me|what do i get out of|why are we doing|what is this good for|why do i need|what for"
    "|what is the use|what's the use|does this help|does it help|why do goals|is this useful|is it worth"
    "|what's the benefit|benefits of|why set goals|why are goals|what are goals for|why would i|makes this worth",
    "continue": "pick up where|where we left off|pick up where we left off|continue|carry on|keep going|go on"
    "|where were we|resume|back to where|let's continue|back to it|proceed|where did we stop|where did we leave"
    "|unfinished|go ahead|pick up again",
    "thank": "thanks|thank you|thx|cheers|much appreciated|thank|ty|many thanks|that helped|very helpful"
    "|really useful|appreciate it|great thank|thanks a million|ta|tysm|thanks a bunch|grateful|thank u|nice one"
    "|you're great|you are great|you rock|good job|well done|love it|awesome|brilliant|perfect thanks"
    "|that was helpful",
    "bye": "bye|goodbye|see you|see ya|good night|goodnight|that's all|thats all|that is all|talk later|talk soon"
    "|have a nice day|have a good one|until next week|see you soon|so long|good bye|signing off|that's it for today"
    "|have a nice weekend|good weekend|catch you later|later then|cu|cya|take care|until tomorrow|until monday"
    "|have a great day|have a good day|off to bed|i'm off|gotta run|ciao|until then|see u|done for today"
    "|enough for today|tschüss",
    "hello": "hello|hi|hey|good morning|good afternoon|good evening|hiya|greetings|it's me|morning|howdy|i'm back|yo"
    "|good day|hello again|hi again|hello there|hey there|evening|afternoon|knock knock|anyone there|are you there"
    "|sup",
    "howyou": "how are you|how're you|how are you doing|how's it going|hows it going|how do you do|how is it going"
    "|how's life|what's up|whats up|how have you been|you ok|how is your day|how's your day|how are things"
    "|how do you feel|are you ok|are you well|everything ok|everything okay|how are ya|how r u|how you doing"
    "|all good",
}
"""For each sense the words and phrases that carry it; a key of two names carries both."""
