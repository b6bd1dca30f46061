import type { DangerAfterTreatment, PhrasesOf } from '../danger-rules.ts';

/** What may go wrong after a treatment, and calls for help, as people write them in English. */
export const afterTreatmentEn: PhrasesOf<DangerAfterTreatment> = {
  sight: {
    alone: ['vision|eyesight'],
    always: [
      'eye|eyes|vision|sight && dark|black|blackout|shadow*|grey|gray|gone|lost|dim|flash*|curtain|blurr*|double|cloud*|foggy|fog|halos',
      'only|just see shadow*|light',
      'cant|couldnt|cannot|barely && see',

      '<cant> ~ see',
      'lost|losing|lose|loss|loosing ~ vision|sight|eyesight|seeing',
      'vision|sight|eyesight ~ lost|gone|worse|blurry|blurred|going|went|getting|disappeared|double|dark|black|blackened|dimmed|fading|cloudy|bad',
      'blurry|blurred|double|cloudy|tunnel|dim vision|sight',
      'seeing ~ double|flashes|floaters|black|stars|curtain|spots|nothing|blurry|blurred|shadow',
      'see ~ double|flashes|black|nothing|shadow|curtain|only_light|dark|halos',
      'flashes ~ light|eye|lightning',
      'flashing lights',
      'curtain|shadow|shade ~ eye|vision|over',
      'floaters',
      'everything ~ blurry|blurred|dark|black|double|fuzzy',
      'gone|went|going|go|became|suddenly|feel blind|dark',
      'blind ~ eye',
      'eye ~ pain|hurts|hurting|throbbing|pressure|red|bleeding|discharge|pus|burning|stabbing|killing|sore ~ worse|severe|bad|terrible|very|lot|much|awful|intense|unbearable',
      'severe|terrible|strong|bad|awful|sharp|intense|unbearable|worse ~ eye pain',
      'pain ~ in|behind ~ eye',
    ],
  },
  infection: {
    always: [
      'skin|eyes && yellow',
      'stinks|stinking|rotting|rotten',
      'leaking|weeping|draining && wound|stitches|incision|scar|site',

      'thick|sticky|cloudy|smelly|green|yellow && fluid|liquid|gunk|discharge|stuff|goo|ooz*|leak*|drain*',
      'smell|smells|stinks|stink|taste|tastes && wound|socket|mouth|rotten|foul|awful|horrible|disgusting|bad|terrible|vile',

      'pus|puss|abscess|absess|abcess|sepsis|septic|gangrene|infected|infection|infeccion|infektion|festering',
      'yellow|green|greenish|yellowish|smelly|foul|thick|stinky ~ discharge|fluid|liquid|stuff|goo|ooze|oozing|puss|pus|coming_out|leaking',
      'oozing|leaking|discharge|seeping|weeping ~ yellow|green|smelly|smells|wound|stitches|incision|foul|cloudy',
      'wound|stitches|incision|cut|socket|site|scar ~ smells|smelly|stinks|red|hot|oozing|leaking|green|yellow|black|pus|infected|discharge',
      'foul|bad|horrible|terrible|rotten smell|taste|odour|odor',
      'smells ~ bad|rotten|foul|horrible|awful|terrible',
      'red line|lines|streak|streaks',
      'redness|red ~ spreading|spread|growing|bigger|hot|up_my|warm',
      'hot ~ touch',
      'turned|turning|gone|went ~ black',
    ],
  },
  fever: {
    always: [
      'shaking|shivering|trembling && uncontroll*|control|stop|violent*|cant|blanket*|fever|hot|freezing',
      'burning && hot|up|forehead|fever',
      'sweating && fever|shaking|cold|chills|drenched',

      'fever|temperature|temp ~ 38*|39*|40*|41*|high|rising|100.4|101*|102*|103*|104*|105*|up|wont|burning',
      '38.5|38.6|38.7|38.8|38.9|39*|40*|41.* ~ fever|temp|temperature|degrees|c|celsius',
      '101*|102*|103*|104* ~ fever|temp|temperature|degrees|f',
      '39.1|39.2|39.3|39.4|39.5|39.6|39.7|39.8|39.9|40.1|40.2|40.3|40.4|40.5|38.9|38.8',
      'high fever|temperature|temp',
      'burning up',
      'shivering|chills|rigors|shaking ~ fever|cold|cant|uncontrollably|hot|temperature|sweating|all_night|and',
      'fever ~ chills|shaking|shivering|days|wont|doesnt|back|still',
      'boiling hot',
    ],
    alone: [
      'fever|feaver|fevr|feverish|running_a_temperature|got_a_temperature|has_a_temperature|have_a_temperature|chills|shivering|rigors',
    ],
  },
  pain: {
    always: [
      'getting|got|gets|becoming|became|much|lot|far|way|only worse',
      'worse && yesterday|today|hour|hours|than|minute|every|day|night',
      'pain|throbbing && radiat*|spread*|ear|head|down_my|back',

      'pain|hurts|ache|aches|hurting && worst|ever|unreal|shooting|electric|knife|stabbing|scream*|cry*|unbearable|cant|worse|worsening|increasing|extreme*|terrible|horrible|awful|insane|severe|agony|morphine|10',
      'meds|medication|pills|tablets|painkillers|painkiller|ibuprofen|paracetamol|tylenol|advil && nothing|useless|no_effect|dont|doesnt|arent|isnt|not|barely|wear_off|stopped',
      'cant|couldnt && sleep|eat|function|move|walk|stand && pain|hurts|hurt|ache',
      'headache && severe|worst|terrible|sudden|stiff|thunder*|unbearable|explod*|vomit*|light',

      'unbearable|excruciating|agonizing|agonising|agony|agonie|unberable|unbarable',
      'worst pain',
      'pain|hurts|hurt|hurting|ache|aches ~ <wont> ~ stop|go|ease|help|helping|work|working|better|sleep|anything',
      '<wont> ~ help|helps|helping|work|working|touch|touching|relieve|ease ~ pain',
      'painkillers|painkiller|tablets|tablet|pills|ibuprofen|paracetamol|nurofen|acamol|optalgin|advil|tylenol|medicine|meds ~ <wont> ~ help|helping|work|working|do|doing|touch|touching|enough|anything',
      'nothing ~ helps|helping|works|working',
      '<wont> ~ sleep ~ pain',
      'pain ~ cant|couldnt ~ sleep|move|walk|eat|think',
      'cant|cannot|couldnt ~ take|bear|stand|handle|tolerate|cope ~ pain|this|it',
      'pain ~ killing|unreal|insane|crazy',
      'killing me',
      'hurts so much|bad|badly',
      'hurts like hell|crazy',
      'crying|screaming|scream|cry ~ pain',
      '10 out of 10',
      '10|9 10',
      'stiff neck',
      'stomach|belly|abdomen|tummy ~ hard|rigid|rock',
      'calf|leg ~ swollen|hot|red|hurts',
    ],
    ifStrong: [
      'pain|pains|paine|painful|hurts|hurt|hurting|ache|aches|aching|headache|migraine|cramps|throbbing|sore|burning',
    ],
  },
  swelling: {
    always: [
      'face|cheek|cheeks|jaw|lip|lips|eye|neck|tongue|leg|arm|hand|foot|knee|mouth && twice|double|doubled|triple|size',

      'face|cheek|cheeks|jaw|lip|lips|eye|eyelid|neck|gum|gums|tongue|throat|mouth && bigger|growing|grows|grew|larger|locked|stuck|lock|ballooned|wont_open|shut|rigid',
      'getting|got|growing|gets|grows bigger|larger|harder|tighter',

      'face|cheek|cheeks|jaw|lip|lips|eye|neck|gum|gums|tongue|throat|leg|arm|hand|foot|calf|knee|belly|stomach|breast && huge|rock|ball|balloon*|egg|doubled|massive|enormous|rigid|size_of|blowing|blown|ballooning|apple|orange',
      'swelling|swollen|swelled && worse|growing|spreading|bigger|huge|hard|rapidly|fast|hot|breath*|swallow*|eye|neck|throat|massive|balloon',
      'leg|calf|arm && hot|warm|red && swollen|swelling|pain*|hurt*',

      'swelling|swollen|swelled|swole|puffy ~ spreading|spread|growing|grows|bigger|worse|huge|doubled|neck|throat|eye|eyes|eyelid|tongue|cant_open|close|closed|shut|breathe|swallow',
      'neck|throat|tongue|eye|eyes ~ swollen|swelling|swelled|puffy|swoll',
      'eye ~ swollen|closed ~ shut',
      'lump|bulge|balloon|ballooned|ballooning',
    ],
    ifStrong: [
      'bigger|harder|tighter|growing',
      'swelling|swollen|swelled|swollin|swole|puffy|swells|swollen_up|blown_up',
    ],
  },
  numbness: {
    always: [
      'dead|frozen|no_feeling|numb && chin|lip|tongue|cheek|jaw|arm|leg|hand|foot|face|side && days|still|yesterday|later|whole|hours_later|week',

      'cant|cannot|couldnt|unable|barely|hardly ~ move|chew|bend|walk|sit|lie|turn|close|lift|hear|eat|pee|urinate|open|stand|drink',

      'numb|numbness|feeling|sensation && still|days|permanent|returned|gone|14|12|24|hours_later|yesterday && not|no|still|never|hasnt|isnt|cant|havent|lost|days',
      'tingling|pins && arm|leg|hand|face|side|foot|body|grip',

      'numb|numbness|numbing|anesthetic|anaesthetic|anesthesia|anaesthesia|feeling ~ <wont> ~ gone|go|going|worn|wear|wearing|passed|pass|come|coming|back|returned|stop|away|feel',
      'still ~ numb|numbness|no_feeling|cant_feel|dont_feel',
      'still|stil numb|cant_feel',
      'numb|numbness ~ days|yesterday|week|morning|since|next_day',
      'numb|numbness ~ 8|9|10|11|12|14|15|16|18|20|24|36|48|many|several|eight|ten|twelve hours|hrs|h',
      'cant|cannot|dont|couldnt|no|lost|losing|without ~ feel|feeling|sensation ~ <face>|arm|leg|hand|fingers|chin|foot|feet|toes|legs|arms',
      'no|lost|losing|zero feeling|sensation',
      'numb|numbness|tingling|pins ~ arm|leg|hand|side|fingers|foot|spreading|legs|arms|body',
      'arm|leg|hand|side|fingers|foot|legs ~ numb|tingling|numbness|asleep|dead',
    ],
    ifStrong: ['numb|numbness|tingling'],
  },
  vomiting: {
    always: [
      'nothing && stays|stay|staying|keep && down',
      'vomit*|puk*|throwing_up|threw_up|being_sick|sick && since|hours|times|all_night|all_day|nonstop|everything|keep*|stop|blood|green|dizzy',
      'black|bloody|tarry|blood|red && stool|stools|poo|poop|diarrhea|diarrhoea|urine|pee|toilet',

      '<wont> ~ stop|keep|stopped ~ vomiting|throwing|puking|down|vomit|anything|being_sick',
      'vomiting|vomitting|throwing_up|puking|being_sick ~ nonstop|hours|everything|blood|all|times|keep|constantly|dark|black|coffee|green',
      'keep|keeps|kept|constantly|continuously|repeatedly ~ vomiting|vomitting|throwing|puking|vomit|retching|being_sick',
      'cant|cannot|couldnt|unable ~ keep ~ down|in|food|water|anything',
      'vomited|threw_up|puked|vomit ~ times|all|everything|since|again|blood|black',
      'dehydrated|dehydration',
      'cant|cannot|couldnt|havent|not|unable ~ pee|urinate|urinated|peed|pass_urine|drink',
      'black stool|stools|poo|tarry',
    ],
    alone: ['vomiting|vomitting|vomit|throwing_up|throw_up|puking|vomited|threw_up|vomitted|puked|vommiting'],
  },
  help: {
    always: [
      'hurry|quickly|quick|fast && please|pls|plz|help|blood*|come',
      'ring|call|phone && urgent*|asap|now|immediately|please_now',
      'urgent* && please|pls|call|ring|help',
      'something|somethings && wrong|bad && think|feel|very|really|terribly|with',

      'scared|frightened|terrified|panicking|panic && call|doctor|someone|urgent*|please|something|worse|wrong|help|breath*|blood|pain',
      'someone|somebody|anyone|doctor|nurse && call|ring|come && urgent*|now|asap|immediately|quick*|please',
      'getting|got|feel|feeling ~ much|rapidly|really|a_lot worse',
      'feel|feeling|looks|look ~ like ~ death|dying',

      'sos|911|999|112',
      'call|calling|called|send|need|get|want ~ ambulance|emergency|paramedics|paramedic|doctor_now|doctor_urgently',
      'ambulance',
      'help|hlp|halp me|asap|now|urgent|quick|quickly|fast|immediately|urgently',
      'please|pls|plz|plss help|hlp',
      'need|want help|hlp|doctor|urgent|someone_now|someone_urgently',
      'emergency',
      'urgent|urgently',
      'think|feel|feels|like|going|gonna|am|im|is|hes|shes ~ dying|die|gonna_die|going_to_die',
      'something ~ very|seriously|really|terribly wrong',
      'rushed|rushing|took|taken|going|go|went|drove|driving|at ~ er|hospital|a_and_e|emergency_room',
      'call|ring me ~ now|urgent|urgently|asap|immediately|right_away',
    ],
  },
};
