import type { Danger, PhrasesOf } from '../danger-rules.ts';

/** Signs in any order: a part of the body and what is wrong with it, as people write them in English without naming the danger. */
export const signsEn: Partial<PhrasesOf<Danger>> = {
  bleeding: {
    sign: [
      'blood|red && <cloth>|<bed>|drool*|pour*|gush*|run*|drip*|puddle*|pool*|cup|bowl|bucket|everywhere|shirt|thick|clots',
      '<cloth> after <cloth>',
      '<cloth> && fifth|fourth|third|5th|4th|3rd|6th|soak*|drench*|sopping',
      'spit*|spat|cough*|drool*|swallow* && red|blood*|clots',
      'wont|doesnt|not|isnt clot|clotting',
      'red|blood && wont|doesnt|isnt|keeps|keep && stop*|slow*|com*|fill*|leak*',
      'mouth|nose|throat && keeps|keep|fills && filling|fill|blood|running|dripping',
      'leg|pants|trousers|socks|sock|shoe && blood*',
    ],
  },
  breathing: {
    sign: [
      '<cant>|cant|not|no|isnt|enough|wont && air|lungs|breath*|oxygen',
      'lungs && full|fill*|close*|closing|tight|burn*|hurt*|squeez*|shut*|water',
      'breath*|breathes|breathing && whistl*|noise*|noisy|rattl*|grunt*|shallow|short|quick*|pant*|labor*|weird*|ribs|rib|belly|chest_sinks|stops|stopped|stopping|pause*|hard|harder|heavy|heavily|funny',
      'panting|puffing|gasps|gasped|gulping|wheezy|winded|choke|chokes|choked',
      'throat|windpipe && clos*|tight*|lump|swell*|swollen|squeez*|block*|narrow*|shut*|thick|stuck|strangl*|scratchy_and',
      'lips|lip|nails|fingertips|fingers|face|tongue|mouth && blue|blueish|bluish|purple|grey|gray|violet',
      'few|two|one|single && words|word|sentence && breath*|time|stop*',
      'cant|couldnt|not|trouble|hard|hurts && swallow*|gulp',
    ],
  },
  chest: {
    sign: [
      'chest|heart|ribs|breastbone && band|tight*|squeez*|crush*|press*|heavy|stab*|burn*|hurt*|pain*|ache*|sitting|stone|clamp*|grip*|knife|weird|funny',
      'heart|pulse && skip*|jump*|flip*|thump*|bang*|pound*|rac*|flutter*|fast|wild|stop*|out_of|irregular*|miles|going_like|1*0|mad|crazy',
      'arm|jaw|shoulder && chest|left_arm && pain*|ache*|hurt*|heavy|numb',
    ],
  },
  consciousness: {
    sign: [
      'bp|pressure && 5*|6*|7*|80|dropp*|crash*|very_low|too_low|really_low|18*|19*|20*|21*|22*',
      'not|hard|barely|cant|wont && arous*|rous*|responsive|alert|wak*',
      'i|she|he|mum|mom|dad|they|and|just|suddenly|nearly|almost went down|dropped|keeled_over|out_cold|blanked_out|blacked|zoned_out',
      'hit|hits|onto|met|kissed ~ floor|ground|tiles|deck',
      'on_the_floor|on_the_ground && found|woke|lying|lies|lay|passed|fell|collapsed|ended_up|came_to|shaking',
      'keeled|toppled|slumped|out_cold|greyed_out|grayed_out|knocked_out|conked_out|went_limp|rag_doll|ragdoll',
      'legs|knees && gave|buckl*|jelly|give|collaps*|under_me',
      'doesnt|doesn|wont|not|isnt|dont|no|never|didnt|cant && answer*|respon*|reply_to_me|wake*|open_her_eyes|open_his_eyes|opening_her_eyes|opening_his_eyes|react* && call*|name|shake|shook|shout*|talk*|her|him|eyes|up|when|me',
      'everything|all|world|it|vision|eyes && went|goes|going|turned && black|dark|white|grey|gray|blank',
      'room|world|everything|house|head|floor && spin*|spun|swim*|tilt*|mov*|turning|sway*|wobbl*',
      'eyes && roll*|back|glassy|glazed|star*|fixed && back|head|glassy|glazed|roll*|answer*|nothing|blank*|fixed',
      'staring && blank*|space|wall|nothing|answer*|through',
      'foam*|froth* && mouth|lips',
      'shak*|jerk*|twitch*|stiff* && whole|body|eyes|all_over|uncontroll*|unresponsive|floor',
      'see|saw|seeing stars',
      'makes|making|made|make no_sense|zero_sense|little_sense',
      'doesnt|dont|not|didnt|forgot|isnt && know|knows|sure|recogni*|remember* && where|who|day|year|name|own|me|home|us',
      'grey|gray|white|pale|clammy|ashen && sweat*|cold|face|sheet|ghost|chalk|shak*|weak|dizzy|wet',
      'so|too|super|extremely && sleepy|weak|drowsy|floppy|dizzy|faint|lightheaded|woozy',
      'wobbly|unsteady|off_balance|lightheaded|giddy|swaying && stand*|walk*|fall*|fell|all_day|cant|very|so|wall*|hold*',
      'cant|couldnt|unable && stand|stay_upright|sit_up|get_off|get_out_of_bed|get_up|walk',
    ],
  },
  stroke: {
    sign: [
      'face|mouth|smile|lip|cheek|eyelid|eyebrow && hang*|droop*|drop*|melt*|pull*|slid*|sag*|crook*|twist*|slant*|uneven|sideways|wonky|lopsided|to_one_side|half|doesnt_move|wont_move|not_moving|frozen_on',
      'half|one|left|right|other|1 && face|body|side && numb|dead|droop*|hang*|weak*|mov*|gone|feel*|drop*|asleep|heavy|useless|paraly*|fell|lost',
      'talk*|speak*|speech|word|words|voice|sound|sounds|sentence|sentences && drunk|slur*|mush*|mumbl*|jumbl*|garbl*|wrong|weird|gibberish|nonsense|mixed|muddl*|thick|backwards|funny|lost|strange*|stuck',
      'cant|couldnt|wont|unable|not && find|get|say|form && words|word|sentence|name',
      'arm|leg|hand|foot && drag*|useless|limp|dead|hang*|drop*|weak*|floppy|lift|raise|wont|heavy|grip',
      'drops|dropping|dropped|keeps_dropping|cant_hold && cup|fork|spoon|things|everything|phone|pen|glass|stuff|mug',
      'drool*|dribbl* && side|corner|half|one',
      'worst|thunder*|exploding|blinding|splitting && head|headache|migraine',
    ],
  },
  allergy: {
    sign: [
      'lips|lip|tongue|eyes|eye|eyelids|face|throat|ears && fat|thick|huge|big|bigger|twice|sausage*|balloon*|puff*|blew|blow*|swell*|swole|swollen|doubl*|itchy|massive|swelled|filling|fills',
      'itch*|scratch*|red|rash|bumps|spots|blotch*|welts|dots|patches|hives && all_over|everywhere|body|arms|legs|belly|tummy|back|neck|chest|face|head_to_toe|spread*|crazy|skin_off|torso',
      'rash|hives|itch*|swell*|swollen|spots|bumps|blotch* && antibiotic*|pill*|tablet*|shot|jab|vaccine|injection|medicine|meds|drops|cream|penicillin|amoxicillin|latex|anesth*|anaesth*',
      'bee|mosquito ~ bites ~ all_over|everywhere',
    ],
  },
  'self-harm': {
    sign: [
      'dont|do_not|doesnt|wont|not|never|hope|wish|rather && wake|waking && up|again|tomorrow|anymore|ever|never|didnt',
      'dont|do_not|doesnt|not|cant|no|nothing|wish && be_here|exist*|alive|live|living|be_alive|go_on|live_for|carry_on|be_born|been_born|keep_going|born',
      'whats|what_is|what|no|isnt|see_a|see_the && point|use && anymore|living|life|going_on|alive|any_more|more',
      'swallowed|downed|popped|gulped|chugged && all|whole|entire|handful|bottle|box|packet|pack|lot|bunch|too_many|everything',
      'burden && everyone|family|them|everybody|kids|you_all|all|just|im|gone|better',
      'better off|if && gone|dead|without_me|not_here|wasnt_here|disappear*|not_around|werent_here',
      'want|wanna|need|wish|make && it|everything|all && stop|end|over|be_over && forever|all|life|cant|done|for_good',
      'said|say|saying|wrote|write|leaving|left|wrote_a && goodbye*|note|farewell && last|everyone|kids|forever|family|life|suicide|tonight|good',
      'pills|tablets|knife|razor|blade|rope|gun|bridge|roof|balcony|train && end|myself|jump|all_of_them|die|counting|hand|next_to_me|ready|tempt*|thinking|finish',
      'cut|cutting|burn*|hurt*|harm*|kill*|hang*|shoot* && myself|herself|himself|my_wrist*|my_arms|my_thighs',
      'done|finished|through|tired && life|living|being_alive|existing|this_world',
      'plan|planning|thinking|thoughts|think && die|dying|end*|kill*|suicid*|disappear*|over_with|end_it',
    ],
  },
  sight: {
    sign: [
      'eye|eyes|vision|sight|everything && fog*|mist*|milk*|haz*|grey|gray|dark*|black*|blur*|fuzz*|wav*|double|two|cloud*|patch|hole|missing|smear*|curtain|shadow*|flash*|sparks|lightning|floaters|cobweb*|gone|half|dim*|blind*',
      'see|seeing|look|looking|looks|like && through && milk|fog|water|steam|glass|smoke|tunnel|veil|net|dirty|mist|jelly|straw',
      'see|sees|saw|seeing && double|two|nothing|half|shadow*|flash*|spark*|curtain|fog*|blur*|black|dark|wavy|squiggl*|floater*|cobweb*|spots|less|only_light|halos|anything|out_of|barely',
      'lights|light|someone && turned|switched|went && off|out && eye|eyes',
      'blind|blinded && eye|gone|going|almost|suddenly|completely|left|right|im|half|side|turn*',
      'eye|eyeball && pop*|stab*|kill*|explod*|agony|unbearable|knife|throb*|worse|pus|stuck|yellow|green|goo*|gunk|blood*',
    ],
  },
  infection: {
    sign: [
      'smell*|stink*|reek*|stank && <wound>|breath|mouth|dead|rotten|rot|died|fish|awful|bad|terrible|foul|gross|cheese|disgusting|drain|horrible',
      'taste*|tasting && rotten|foul|pus|salty|gross|disgusting|vile|rot|sewage|dead',
      'yellow*|green*|brown*|cloudy|milky|white && leak*|ooz*|com*|drip*|run*|drain*|liquid|fluid|goo*|gunk|stuff|slime|crust*|weep*|discharge|juice',
      '<wound> && hot|warm|red|redder|ooz*|leak*|weep*|yellow|green|black|open*|angry|burst|stink*|infect*|split*|gap*|purple|dark',
      'red*|redness|streak*|line|lines && creep*|climb*|travel*|mov*|spread*|going_up|up_my|up_her|up_his|bigger|toward*|wider|grow*',
    ],
  },
  fever: {
    sign: [
      'shiver*|shak*|trembl*|chatter* && blanket*|cold|teeth|freez*|hot|fever|sweat*|cant_stop|non_stop|uncontroll*|bed|covers|duvet|all_night',
      'hot|burning|boiling|roasting && oven|stove|forehead|head|touch|radiator|fire|shiver*|up|fever|baby|son|daughter|he|she|skin',
      'sweat* && sheets|bed|soak*|through|buckets|night|drench*|shiver*|cold|changed',
      'thermometer|temp|temperature|fever && 38*|39*|40*|41*|100.*|101*|102*|103*|104*|high|up|climb*|rising|red|spik*|went_up|back|wont|not_coming|doesnt',
    ],
  },
  pain: {
    sign: [
      '<painkiller> && not|nothing|dont|doesnt|didnt|isnt|arent|wont|zero|useless|barely|still|hardly|joke|no_use|touch*|max|maxed|even|no && pain*|hurt*|help*|touch*|work*|do|doing|effect|agony|crying|useless|joke|cut*|kick*|relief|enough|maxed|max|out',
      'pain|hurts|hurt|ache|aches|aching|throb*|sore && roof|worst|wall|walls|scream*|cry*|tears|sob*|insane|mad|crazy|sleep|slept|awake|up_all|11|ten|10|9|die|dying|pass_out|unreal|hell|knife|drill*|hammer*|unlivable|take|handle|bear|stand|cope|rip*|stab*|electric*|lightning|giving_birth|childbirth',
      'climb*|bang*|punch* && wall|walls|head',
      'pull*|rip*|tear*|yank* && out|off && tooth|jaw|head|eye|own|pain*',
      'awake|up|sleep|slept|sleeping && pain*|throb*|hurt*|ache* && all_night|no|cant|not|didnt|havent|zero|3am|4am|night|since',
      'crying|cries|sobbing|screaming|screams|tears|howling && pain*|tooth|jaw|ear|leg|hurt*|since|hours|all_night|cant|stop|nonstop|wont|knee|back|stomach|tummy|belly',
      'cant|couldnt|can_not|wont && take|stand|bear|handle|cope && pain*|this|it|much|longer|any',
    ],
  },
  swelling: {
    sign: [
      '<limb>|face|cheek|jaw|neck|eye|lip|gum|gums|belly && <bigas>|twice|double*|tripl*|huge|massive|enormous|monster|giant|balloon*|rock|unrecogni*|bigger|growing|blew|blown|size|rock_hard|like_stone|fat|thick',
      'look|looks|looking && hamster|chipmunk|squirrel|monster|elephant|balloon|golf|boxer|unrecogni*|popeye|baseball|quasimodo',
      'cant|couldnt|wont|not|dont|barely|hardly|doesnt && open*|close*|shut*|recogni* && mouth|jaw|eye|eyes|face|teeth|her|him|myself',
      'jaw|mouth|teeth && lock*|stuck|clamp*|wired|jammed|frozen|finger|millimet*|cm',
      'swollen|swelling|swelled|swole|puff* && shut|neck|throat|tongue|eye|double|bigger|more|worse|spread*|down_to|up_to|hard|hot|huge|every_hour|every|grow*|doubled|fast|ear|today|chin',
      'ring|shoe|shoes|sock|boot && fit*|off|on && swell*|swollen|foot|finger|cant|wont|doesnt|tight',
      'lump|bulge|bump|knot && grow*|bigger|hard|neck|jaw|groin|under|size|egg|throat',
    ],
  },
  numbness: {
    sign: [
      'chin|lip|lips|tongue|cheek|jaw|gum|gums|hand|arm|foot|leg|toes|toe|finger|fingers|face|thumb|feet|legs && dead|numb|asleep|rubber|wood|wooden|tingl*|feeling|feel|pins|senseless|sensation && still|days|day|since|yesterday|morning|never|hasnt|havent|cant|dont|no|not|week|gone|wont|lost|always|next|tomorrow',
      'bit|bite|bites|biting|burned|burnt|burn && feel*|felt|notic*|realiz*|realis*',
      'numb|numbness|numbing|anesthe*|anaesthe*|freezing|injection|dead|frozen && still|yet|tomorrow|next_day|days|hasnt|havent|didnt|wont|never|doesnt|yesterday|since',
    ],
  },
  vomiting: {
    sign: [
      'everything|anything|nothing|all|food|water|pills|meds|medicine|milk|soup|sip|drink|tea|fluids && comes|come|came|coming|stay*|throw*|threw|hold*|keep*|kept|right && up|down|out|back|in|inside',
      'head|face|hugging|kneeling|sleeping|lives|living && toilet|bucket|bowl|loo',
      'puk*|vomit*|threw_up|throw*_up|throwing_up|sick|barf*|retch*|heav*|spew* && times|again|hours|everything|all|since|stop|x|nonstop|even|bile|green|brown|empty|whole|night|morning|and_over|everywhere|weak',
      'barf*|spewing|retching|dry_heaving|heaving|chucking_up|hurling',
      'hasnt|havent|not|didnt|no|cant|couldnt && pee*|wee|weed|urinat*|nappy|nappies|diaper*|wet_nappy|piss*|drunk|drink',
    ],
  },
  help: {
    sign: [
      'answer|pick_up|respond|reply|ring|call|phone|come|come_over|send && now|asap|quick*|immediately|right_away|fast|hurry|urgent*|pls_pls|please_please|begging|emergency|ambulance',
      'nobody|noone|no_one|anyone|anybody|someone|somebody && answer*|pick*|there|respond*|come|help*|call* && pls|please|plz|now|asap|phone|hurry|quick|scared|fast|help*|urgent*|must|needs',
      'should|do|shall|can && i|we|you && ambulance|er|emergency|hospital|999|911',
      'scared|scaring|frighten*|terrified|panick*|freaking && something|die|dying|lose|help|alone|what_to_do|wrong|please|pls|really|so|very|her|him|me|out',
      'dont|not|no && know|sure|idea && what_to_do|who_to_call|do && scared|please|help|pls|now|alone|shes|hes|she|he|anymore',
      'get|getting|going|goes|went|gone && worse|downhill && fast|very|so|quick*|every|really|minute|hour|by|rapidly|and|since',
      'going|on_the_way|driving|took|taking|rushing|heading|in|at && er|hospital|emergency|casualty|a_e',
      'help|save && me|us|her|him && please|pls|plz|god|someone|somebody|now|quick|doctor|hurry|omg',
      'something|somethin|smth && wrong|not_right|off|happening && very|really|with|definitely|seriously|bad*|her|him|me|terribly|help|is|isnt|so',
    ],
  },
};
