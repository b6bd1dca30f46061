import type { Danger, PhrasesOf } from '../danger-rules.ts';

/** Signs told by what they are like and what they keep somebody from, as people write them in English. */
export const toldSignsEn: Partial<PhrasesOf<Danger>> = {
  bleeding: {
    sign: [
      'hole|socket|gum|gums|wound|cut|nose|stitches|scar|incision && pour*|gush*|spurt*|flood*|trickl*|squirt*|wont_dry_up',
      'drip*|trickl*|seep*|soak* && bandage|dressing|leg|arm|gauze|cast|chin|shirt',
      'red && chunks|lumps|jelly|blobs|strings|mouthful*|spray*',
      '<thinner> && double|twice|too_much|mistake|extra|bruis*|fell|hit|bump*',
      'bruis* && everywhere|all_over|spread*|huge|massive|growing|thigh|belly|for_no_reason|out_of_nowhere',
      'coffee && ground*|granul*',
      'black|tar|tarry|maroon && stool*|poo|poop|bowel*|diarrh*|vomit*|toilet|number_two',
      'tampon*|pads|sanitary|period|flow && soak*|every|hour|minutes|full|clots|flooding|heavy',
      '<cloth> && change*|changing|replac*|through|went_through && every|minutes|hour|times|third|fourth|fifth|6|7|8|9|10|again',
      'haemat*|hemat*|hematoma|haematoma && grow*|bigger|hard|huge|spread*',
    ],
  },
  breathing: {
    sign: [
      'word|words|sentence|sentences|talk*|speak* && need_air|breath|puff|gasp*|out_of_air|before_i_need',
      'need|gulp*|hungry|starved|fight*|hunger|grab*|desperate ~ air|oxygen',
      'breath* && straw|drown*|underwater|plastic_bag|pillow|brick|knife|sharp|effort',
      'drowning|suffocating|strangl*|smother*',
      'swallow*|inhal*|aspirat*|went_down|breathed_in && crown|tooth|cap|bridge|tip|instrument|needle|file|sharp|screw|gauze|cotton|brace|bracket|filling|wrong_way|drill|implant|peanut|coin',
      'stridor|croup|oxygen ~ level|sats|saturation|80|81|82|83|84|85|86|87|88|89|90|low',
      'sats|saturation|oximeter|spo2|oxygen && 7*|8*|90|91|drop*|low|fall*',
    ],
  },
  chest: {
    sign: [
      '<heart> && somersault*|flip*|gallop*|calm_down|settle|slow_down|explod*|drum*|hummingbird|stutter*|backflip*|out_of_my_chest|going_nuts|going_mad|all_over_the_place|missing_beats|pausing|quiver*',
      'pacemaker|defibrillator|icd|stent|shunt && bulg*|shock*|went_off|fir*|buzz*|beep*|swell*|swollen|red|hot|warm|open*|pain*',
      'doom',
      'something ~ terrible|awful|horrible|bad ~ about_to|going_to|gonna ~ happen',
      'between ~ shoulder_blades && pain*|tear*|rip*|stab*|sharp',
      'left_arm|left_shoulder && heavy|heaviness|dead|ache*|tingl*|weird|numb|radiat*|down|into',
      'chest ~ truck|car|someone_sitting|weight|vice|vise|squeez*|parked|rope',
    ],
  },
  consciousness: {
    sign: [
      'woke|found_myself|came_to|came_round|came_around && floor|ground|kitchen|bathroom|hallway|how_i_got|wet_myself|dont_remember|no_memory',
      'dont|didnt|doesnt|no_idea|cant_remember|no_memory ~ how ~ got|ended_up|happened',
      'sugar|sugars|glucose && shak*|sweat*|faint*|dizzy|confus*|low|very_high|too_high|through_the_roof|2*|3*|4*|5*|wont_come|hi',
      'hypo|hypoglyc*|ketoacid*|dka',
      'limp|floppy|unresponsive|lifeless|ragdoll|vacant|zombie|trance',
      'lost|losing|missing ~ time|minutes|hours ~ dont|cant|memory|remember',
      'cant|wont|hard|difficult ~ get ~ him|her|them|baby|mum|mom|dad ~ look|wake|respond|focus|talk|open|up',
      'keeps|keep|kept ~ nodding|drifting|slipping|passing|fading|falling ~ off|away|out|asleep|over',
      'slumped|crumpled|went_white|went_grey|went_gray|gone_grey|gone_white',
    ],
  },
  stroke: {
    sign: [
      'words|speech|sentence|talk* && soup|porridge|mush|upside|scrambled|marbles|potato',
      'smile|face|mouth && uneven|lopsided|wonky|half|dropp*|slid*|melt*|weird_on_one',
      'hand|fingers|arm|leg|foot && wont_listen|not_listening|wont_obey|doing_its_own|cant_control|stopped_working|quit_working|useless|went_dead|went_to_sleep|gave_out',
      'cant|couldnt|unable|forgot ~ write|read|type|button|recogni*|name ~ anymore|suddenly|properly|words|letters|faces',
      'walk*|lean*|veer*|stagger* && one_side|left|right|drunk|sideways|walls',
    ],
  },
  allergy: {
    sign: [
      'blotch*|welts|bumps|patches|spots|redness && climb*|creep*|spread*|neck|face|chest|everywhere|after|since|all_over',
      'spots|rash|dots|patches && purple|dont_fade|doesnt_fade|wont_fade|dont_go_away|glass_test|pressed|press',
      'lips|tongue|face|eyes|throat|mouth && itch*|tingl*|burn*|hot|fat|bigger && after|since|pill|tablet|injection|shot|drops|medicine|antibiotic*|minutes',
      'skin && peel*|blister*|burn*|raw|coming_off|falling_off && medicine|antibiotic*|pill*|tablet*|everywhere|body|sheets|mouth',
    ],
  },
  'self-harm': {
    sign: [
      'burden && longer|anymore|tired|hate|sorry|tonight|end|to_you|to_my|rid',
      'driv*|crash*|steer*|jump*|walk*|step*|throw* && cliff|bridge|wall|traffic|tree|river|tracks|balcony|sea|lorry|truck|oncoming && thinking|think|want|wanna|feel_like|could|should|might|going_to|gonna|about_to|thought|tempted|myself|plan|urge',
      'last message|goodbye|night|day|words && my|this_is|be_my|you_will',
      'nobody|no_one|noone|who && notice|miss|care|cry && gone|here|around|vanish*|disappear*|dead|died|if_i|stopped_existing',
      'end|stop|finish ~ suffering|misery|pain ~ forever|myself|once_and_for_all|for_good|tonight',
      'rather|prefer|better_to ~ dead|die|not_exist|not_be_alive|sleep_forever',
      'sleep|sleeping && forever|never_wake|not_wake|and_not_wake|dont_wake',
      'given|giving|gave|give ~ up ~ life|everything|living|on_it_all',
      'will ~ written|wrote|leave ~ kids|everything|note',
    ],
  },
  sight: {
    sign: [
      'eye|eyes|look*|see*|vision && dirty|smear*|frosted|steamy|vaseline|cling_film|fogged|scratched|soap*|cracked|grease|greasy && window|glass|lens|through|vaseline|since|suddenly|today|now',
      'rainbow*|halo|halos|rings && lights|lamps|lamp|light|bulb',
      'straight|door|lines|words|letters && wavy|bent|crooked|bend|missing_letters|distort*|swim*',
      'part|chunk|piece|corner|side|bottom|top|middle && missing|blank|dark|black|gone && what_i_see|look*|view|sight|vision|eye|picture',
      'sees|see|seeing|saw ~ nothing|black|darkness|shadows|double|two_of',
      'splash*|spray*|squirt*|got|went ~ acid|bleach|chemical|glue|etch|cleaner|paint ~ eye|eyes',
      'eye|eyes ~ acid|bleach|chemical|glue|splashed|sprayed',
    ],
  },
  infection: {
    sign: [
      'red|redness|rash|swelling|line|infection && past|beyond|crossed|over|outside|further && line|mark|circle|pen|marker|drew|drawn|border',
      'smell*|stink*|whiff|odour|odor && <wound>|bandage|gag|sick|puke|room|cast|drain',
      'skin|flesh|edges|tissue|toe|finger && black|blackening|dying|rotting|grey|gray|dusky',
      '<wound> && throb*|angry|hot|pus|oozy|mush*|gap*|zip*|popped|burst|unzip*|apart|weep*|green*|split*',
      'wound|stitches|cut|staple|staples|glue|incision && opened|popp*|came_out|fell_out|burst|gap*|undone|apart|split|unzipped && open*|inside|deep|see|gap*|wide|pop*|burst|insides|fat',
      'see|seeing ~ inside|insides|fat|guts|through_it',
    ],
  },
  fever: {
    sign: [
      'teeth && chatter*|rattl*|clack*',
      'freez*|frozen|icy && sweat*|shak*|shiver*|blankets|cant_get_warm|cant_warm|fever',
      'cant|wont|couldnt ~ get|warm|stop ~ warm|up|shivering|shaking',
      'hot|burning|boiling && touch|feel|feels|skin|head|forehead|baby|kid|he|she && up|touch|forehead|like|so|and|fever|all',
      'soaked|drenched|wringing|dripping && sweat*',
    ],
  },
  pain: {
    sign: [
      'floor|curled_up|doubled_over|doubled_up|fetal|foetal|knees|rolling && pain*|agony|cramp*|crying|hurt*',
      'cant|couldnt|unable ~ straighten|stand_up_straight|stand_straight|lie_still|sit_still|bear_weight|put_weight',
      'bone|tendon|flesh|muscle && show*|visible|expos*|see|sticking|through',
      'rip|pull|cut|tear|yank|chop|bang|smash && my|his|her && tooth|jaw|head|leg|arm|eye|ear && off|out|want|wanna|could|wall|going_to',
      'stomach|belly|tummy|abdomen|side|back|flank && cramp*|pain*|stab*|knife|agony && severe|cant|worst|bad|terrible|awful|rigid|straight|worse|vomit*|fever|sudden*',
      'pain*|hurt*|ache*|throb* && out_of_control|through_the_roof|next_level|beyond|blinding|12|11|scale|level|8|9|10',
      'calf|leg|thigh|groin && tight|shiny|red|hot|swollen|tender|hard|cord && touch|hurt*|pain*|squeez*|walk|lump',
    ],
  },
  swelling: {
    sign: [
      'so_big|so_swollen|so_puffy|so_fat && fit*|close|open|see|wear|glasses|shoe|shoes|ring|mask|recogni*',
      'belly|stomach|tummy|abdomen && drum|balloon|bloat*|distend*|rigid|rock|hard|tight && wind|gas|fart*|poo*|pass*|vomit*|sick|pain*|days|no|cant|touch',
      '<cant>|no|only|just|<not> ~ spoon|finger|fingers|toothbrush|straw|food|fork ~ teeth|mouth|lips|in|between',
      'jaw && popp*|dislocat*|stuck|lock*|out_of_place|wont_close|cant_close|shifted|clicked',
      'swell*|swollen|swelled|puff* && fast|quick*|rapid*|by_the_minute|by_the_hour|real*|every_minute|doubl*|suddenly|overnight',
      'testicle|testicles|scrotum|penis|groin|breast && swollen|swelling|hard|red|hot|purple|huge|pain*|hours|black',
    ],
  },
  numbness: {
    sign: [
      '<limb>|chin|lip|lips|tongue|cheek|face|jaw && not_mine|isnt_mine|its_not_mine|not_my_own|belong*|someone_elses|foreign|dead_meat|rubber|leather',
      'hear|hearing|ear|ears|deaf && cant|nothing|lost|gone|deaf|stopped|lose && since|op|operation|surgery|sudden*|nothing|gone|completely|ear|in',
      '<cant>|<not>|no|lost ~ control && bladder|bowel*|legs|toilet|pee*|wet*|soil*',
      'wet|wetting|soiled|peed|pooped ~ myself|himself|herself',
      'saddle|between_my_legs|groin|genitals|buttocks|bum && numb*|feel',
      'fingers|toes|hand|foot && white|pale|cold|blue* && cast|splint|bandage|plaster|wrap*|brace|tight',
      'cast|splint|bandage|plaster && too_tight|tight|cutting_off|digging',
    ],
  },
  vomiting: {
    sign: [
      'no|havent|<not>|cant|hasnt && fart*|pass*|go|poo*|stool && gas|wind|days|poo*|week|stool|belly|swollen',
      'straight|right|shoots|flies|comes|came ~ back_up|back|out && drink|eat|swallow|water|everything|anything|food|whatever',
      'diarr*|runs|loose && blood*|nonstop|days|times|everything|weak|dizzy|water*|constant*|all_night',
      'nappy|diaper|nappies|diapers && dry|no|none|hasnt|havent',
      'fontanelle|soft_spot && sunken|bulg*|dip*',
      'feed*|bottle|breast|milk && refus*|wont|<not>|stopped|no && baby|he|she|newborn|hours|today|since|all_day',
    ],
  },
  help: {
    sign: [
      'took|taken|given|gave|got|swallowed|drank|injected|used|mixed && wrong|someone_elses|somebody_elses|double|twice|triple|too_much|by_mistake|accident*|by_accident|overdose && medicine|meds|medication|pill|pills|tablet|tablets|dose|doses|drops|insulin|<thinner>|antibiotic|antibiotics|prescription|syrup|injection|painkillers|paracetamol',
      'wrong ~ medicine|medication|meds|tooth|side|eye|patient|dose|blood',
      'shes|hes|theyre|wife|husband|mum|mom|dad|baby|son|daughter|i && going_downhill|slipping_away|fading_away|not_gonna_make_it|not_going_to_make|in_a_bad_way|in_trouble|bad_shape|deteriorat*',
      'am_i dying|having_a|going_to_die|gonna_die',
      'water|fluid|clear && nose|ear && run*|drip*|leak*|pour*|keeps && since|surgery|op|operation|head|headache|salty|metallic',
      'pregnan* && bleed*|pain*|cramp*|water_broke|waters|no_movement|not_moving|stopped_moving|spots|headache',
      'baby && <not> && mov*|kick*',
    ],
  },
};
