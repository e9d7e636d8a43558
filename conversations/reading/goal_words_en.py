"""The words that make a goal of an English sentence, and say what kind."""

from __future__ import annotations

from conversations.reading.goal_words import GoalWords
from conversations.reading.tokens import listed

WORDS = GoalWords(
    leads=listed(
        "i want to|i want|i'd like to|i would like to|i would love to|i'd love to|my goal is to|my goal is|my goal|goal"
        "|the goal is to|the goal is|our goal is to|our goal is|we want to|we'd like to|we will|i will|i'll|i plan to"
        "|i am going to|i'm going to|i'm planning to|i hope to|i hope that|i aim to|my aim is to|the aim is to"
        "|aim to|aim"
        "|i need to|i have to|i intend to|i wish to|i wish|i should|we need to|we should|we aim to|my objective is to"
        "|objective|target|goals|i would like|i'd like|i'm hoping to|i am hoping to|my target is to|my plan is to|to"
        "|please|and|it would be good to|it would be great to|i really want to|i wanna|wanna|i also want to|let's"
        "|help me|help me to|i want to try to|try to|i'm aiming to|i am aiming to|be able to|i want to be able to"
        "|i will be able to|by the end of it|ideally|finally|hopefully|maybe|first|my ambition is to|my dream is to"
        "|i am looking to|i'm looking to|looking to|hoping to|planning to|want to|would like to|need to|it's time to"
        "|we are going to|we're going to|we plan to|we hope to|one goal is to|a goal is to|my main goal is to|i must"
    ),
    why=listed(
        "so that|so|in order to|in order that|because|because of|since|to support|for the sake of|with the aim of"
        "|thereby"
        "|which will help|which helps|which will|which would|due to|as this will|this will help|this helps|as it"
        "|so as to|to help|to ensure|in support of|in the hope|which means|the reason is|why :|with the goal of"
        "|as i|as we"
        "|with a view to|this matters because|that way|aligned with|in line with|the aim is|that would|that will"
    ),
    purpose=listed("to"),
    not_purpose=listed(
        "want|able|like|love|need|needs|have|has|how|going|plan|hope|aim|wish|ability|try|way|ways|continue|start"
        "|learn|used"
        "|ready|ought|access|due|according|up|down|from|goal|is|willing|tend|back|on|only|chance|opportunity|time"
        "|trying"
        "|enough|comfortable|commit|supposed|next|close|right|begin|decide|want|wants|habit|responses|answers"
        "|when|where"
        "|what|intend|intends|manage|get|gets|permission|transition|move|promoted|reply|talk|speak|listen|respond"
    ),
    how=listed(
        "through|via|using|with the help of|with help from|by means of|making use of|by way of"
        "|this will be accomplished by"
        "|how :|plan :|steps :|plan -|with support from|starting with|supported by|i'm going to start by|; needs"
        "|thanks to"
        "|by the use of|i will do this by|i'll do this by|my plan :"
    ),
    vague=listed(
        "better|more|successful|success|best|great|greater|good|effective|effectively|efficient|efficiently"
        "|improved|well"
        "|nicer|stronger|strong|kind|happy|happier|productive|confident|proactive|visible|professional"
        "|continuously|less"
        "|organised|organized|engaged|engaging|impactful|excellent|excellence|valuable|wisely|respected|record breaking"
        "|profitable|sustainable|fewer|faster|smarter|deeper|world class|balance|healthy|healthier|motivated"
        "|anything|something|things|stuff|safer|easier|cleaner|quicker|clearer|smoother"
    ),
    weak_verbs=listed(
        "improve|improving|increase|get better|get better at|be better|be better at|become better"
        "|become better at|develop"
        "|enhance|strengthen|level up|grow|boost|build|work on|sharpen|support|raise|be|become|upskill|contribute"
        "|optimise"
        "|optimize|help|drive|foster|deepen|broaden|expand|gain|do better|make|be more|become more|reduce|be a|be an"
        "|spend|communicate|catch up|meet|connect|collaborate|maximise|maximize|minimise|minimize"
    ),
    learn=listed(
        "learn|learning|understand|study|studying|master|read|reading|graduate|explore|research into"
        "|get better at|upskill"
        "|familiarise|familiarize|shadow|certify|qualify|become fluent|get fluent|become proficient|be able to explain"
        "|become certified|get certified|practise|practice|level up|be more confident|feel more confident"
        "|become confident"
        "|be able to hold|know|memorise|memorize|be confident|feel confident|feel comfortable|be mentored|find a mentor"
        "|be a better|become a better|be better at|become better at|train myself|immerse|retrain|reskill"
        "|get comfortable"
        "|get to grips with|grasp|brush up|revise|enrol|enroll|attend a course|attend a seminar|get certified|pick up"
        "|deepen|gain|acquire|explain|discover|teach myself"
    ),
    perform=listed(
        "increase|reduce|cut|grow|raise|lower|decrease|launch|ship|deliver|publish|write|open|close|hire|lead"
        "|mentor|coach"
        "|present|build|create|implement|migrate|sell|win|sign|save|answer|reply|respond|run|finish|reach|achieve"
        "|hit|lift"
        "|boost|drive|bring|keep|stop|start|organise|organize|host|manage|move|get promoted|become|attain|obtain"
        "|get|make"
        "|complete|support|offer|ensure|double|triple|halve|improve|develop|establish|introduce|automate|submit"
        "|speak|give"
        "|contribute|review|ask|meet|maintain|follow|transition|take|take over|precept|leave|do|use|be|set up"
        "|spend|help"
        "|roll out|fix|release|design|plan|prepare|replace|document|test|visit|call|contact|teach|train|recruit|retain"
        "|expand|secure|generate|earn|score|rank|collect|onboard|deploy|convert|handle|serve|process|treat|clear"
        "|eliminate"
        "|remove|avoid|limit|hold|share|post|record|track|update|clean|catch|participate|raise|facilitate"
        "|negotiate|apply"
        "|volunteer|network|connect|join|go|work|step|find|land|pass|shorten|renew|restructure|redesign|rebuild"
        "|simplify"
        "|standardise|standardize|transform|bring|turn|feature|file|schedule|attract|engage|refactor|rewrite"
        "|upgrade|end"
        "|provide|perform|advance|foster|stay|send|say|talk|communicate|enable|free up|protect|qualify|care for"
        "|answer|delegate|commit|install|repair|produce|see|walk|exercise|sleep"
    ),
    making=listed(
        "write|publish|give|offer|run|lead|hold a|teach|create|organise|organize|present|deliver|host"
        "|launch|hire|use|introduce|design|mentor|coach|ship|speak|roll out|facilitate|develop a|build a"
        "|train|start a|open|ensure|share|review|implement|set up|move|file|sell|ask"
    ),
    finish=listed(
        "publish|launch|ship|deliver|submit|pass|complete|finish|hire|open|obtain|attain|get|earn|attend"
        "|implement|set up"
        "|graduate|present|give a|speak at|release|migrate|transition out|transition into|take over|become|host"
        "|run a|run the|run my"
        "|write a|write the|write my|create a|create the|close|sign"
        "|move|replace|introduce|deploy|roll out|win|visit|secure|establish|read|land|achieve|gain|ask|develop|build"
        "|enrol|enroll|take|join|renew|certify|organise|organize|file|apply|offer|install|produce|design|document|stop"
        "|be promoted|get promoted|be certified|get certified|hold|find|make|start|automate|prepare|redesign"
    ),
    learn_things=listed(
        "certification|certifications|certificate|certificates|cert|course|courses|degree|mba|phd|diploma|exam"
        "|exams|skill"
        "|skills|knowledge|understanding|confidence|book|books|training|trainings|workshop|workshops|seminar|seminars"
        "|conferences|bootcamp|license|licence|apprenticeship|qualification|qualifications|proficiency"
        "|webinar|webinars|literacy|masters|master's|bachelor's|doctorate|tutorial|tutorials|continuing education"
        "|presenting|public speaking|expertise|fluency|articles|papers to read|mentor|spanish|french|german"
        "|english|python"
        "|slides|presenter|speaker|communicator|listener|accreditation|programme of study|fluent|fluently"
    ),
    perform_things=listed("promotion|role|position|job|title|salary|award|target|quota|contract|deal|deals|grant"),
    roles=listed(
        "manager|managerial|director|leader|head of|department head|head nurse|tech lead|squad lead|shift lead"
        "|lead engineer|lead role|lead nurse|"
        "principal|senior|vp|cto|ceo|cfo|coo|architect|supervisor|partner"
        "|professor|specialist|consultant|nurse|teacher|engineer|foreman|chef|officer|coordinator|analyst"
        "|executive|product owner"
        "|team lead|team leader|matron|ward manager|headteacher|deputy|president|chair|practice|promotion"
    ),
    generic=listed(
        "thing|things|stuff|work|job|something|anything|everything|way|ways|area|areas|life|career|person|people|skills"
        "|skill|team|company|performance|quality|communication|myself|time|tech|technology|others|all|results"
        "|goals|goal"
        "|business|processes|projects|project|leadership|productivity|efficiency|culture|colleagues|employees|students"
        "|patients|customers|growth|confidence|knowledge|self|topics|reliability|requests|impact|role|teacher"
        "|posts|presence"
        "|satisfaction|relationship|relationships|balance|position|field|engagement|health|learning|employee"
        "|mentor|brand"
        "|certification|one|another|other|new|language|programming|good|better|more|very|really|some|many|coding"
        "|technical|clinical|source"
        "|open|automation|time management|management|interested|effectively|efficiently|continuously|always|practice"
    ),
    team_things=listed(
        "sales|revenue|arr|mrr|churn|nps|csat|customer|customers|client|clients|user|users|company|department|employee"
        "|employees|staff|patient|patients|students|pupils|student|retention|attrition|turnover|conversion"
        "|signups|leads"
        "|pipeline|profit|margin|cost|costs|brand|market|app|website|traffic|tickets|incidents|downtime|uptime"
        "|hires|deals"
        "|onboarding|suite|defects|defect|errors|error|complaints|backlog|platform|organisation|organization"
        "|hospital|ward"
        "|school|shop|store|warehouse|accidents|injuries|waste|emissions|energy|budget|hold time|throughput"
        "|inventory|stock"
        "|supply chain|deployments|release|enterprise|subscription|bookings|donations|members|citizens|residents"
        "|applicants"
        "|tenders|hris|soc|compliance|vacancies|absenteeism|absence|footfall|orders|returns|waiting time"
        "|deliveries|delivery"
        "|rate|latency"
        "|time to fill|time to hire|positive reviews|g2 reviews|helpline|engagement|reliability|runway|stores"
        "|machine|machines|line"
        "|plant|hire|financial|market share|payments|defect leakage|page|content strategy|growth"
    ),
    own=listed("my|i|i'm|i'll|i'd|me|myself|mine|i've|personally|own"),
    team=listed("our|we|us|team|team's|the team|company|company's|department|organisation|organization|we're"),
    not_goal=listed(
        "hi|hello|hey|thanks|thank you|good morning|good afternoon|good evening|lol|haha|ok|okay|idk|i don't know"
        "|dunno|hmm"
        "|not sure|no idea|i guess|i think we|fyi|just checking|inspired by|i've been|i have been|sorry|nice|cool"
        "|great job"
        "|well done|good job|congrats|congratulations|i'm not sure|i am not sure|i can't think|nothing|please ignore"
        "|i feel|i'm tired|i hate|thx|i doubt|bye|see you|as discussed|regarding|dear|nothing comes|feedback for"
        "|feedback :|feedback on"
    ),
    question=listed(
        "what|who|when|where|why|how|which|can you|could you|do you|does|is it|is this|are you|should i|would you|can i"
        "|did you|will you|what's|how's|am i|may i|do i|is there|are there|can we"
    ),
    reported=listed(
        "i finished|i did|i was|i had|we had|we did|we were|we shipped|we finished|i shipped|i completed"
        "|we completed|i have"
        " been|i just|yesterday|last week|last month|last quarter|last year|i've done|i've finished"
        "|i've completed|i sent"
        "|i got|we got|i met|he|she|they|you|you did|it was|it is|it's|that was|this is|there is|there are"
        "|the meeting|i am"
        "|we've been|we have been|i talked|i spoke|i wrote|i went|i worked|we worked"
    ),
    tell=listed("gave|was|were|did|had|went|said|got|made|told|came|took|is|has|are|will|needs|did|likes|does"
        "|won't|isn't|can't"),
    nothing=listed(
        "ok|okay|yes|no|yep|nope|sure|fine|maybe|none|nothing|n/a|na|help|stop|skip|later|goal|goals|done|same"
        "|whatever|idk"
        "|something good|something|hm|good|tbd|test|asdf|lorem ipsum|ok thanks|thanks|cool|great|why|what"
    ),
)  # fmt: skip
