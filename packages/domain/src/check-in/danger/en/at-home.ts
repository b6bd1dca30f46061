import type { DangerAtHome, PhrasesOf } from '../danger-rules.ts';

/** What was repaired, delivered or put up and is now a danger by itself, as people write it in English. */
export const atHomeEn: PhrasesOf<DangerAtHome> = {
  hazard: {
    always: ['electrocuted|electrocuting', 'on fire', 'caught fire|alight', 'carbon monoxide'],
    sign: [
      'gas && smell*|leak*|stink*|hiss*|reek*|odour|odor|fumes|whiff',
      'smell*|stink*|reek*|odor|odour|whiff && burning|burnt|burned|rotten_egg*|sulfur|sulphur|smoke|plastic|melt*|wires|electrical|singe*|fumes|chemical*',
      'smok*|flame*|fire|spark*|arcing|scorch*|singed|burning|burnt|burned|burns|melt*|fizz*|crackl*|charred|sooty && <current>|<machine>',
      'spark*|smoke|smoking|flames && fly*|flew|shoot*|spit*|throw*|com*|out|when|every|whenever|pour*|billow*|behind|from|back|under|wall',
      'shock*|zap*|tingl*|jolt*|buzz|current|electri* && tap|faucet|touch*|<current>|<machine>|shower|sink|metal|handle|doorknob|pipe',
      'got|get|getting|gets|gave|gives|giving|had|threw ~ shock|shocks|shocked|zapped|zap|jolt|electric_shock',
      'co|smoke|gas|fire ~ alarm|alarms|detector|monitor && beep*|go*|went|scream*|shriek*|wont|keeps|headache*|dizzy|sick',
      'water && <current>|fuse*|lights|ceiling_light|light|light_fitting|electric* && drip*|leak*|pour*|gush*|run*|com*|get*|into|through|onto|near|over|next_to|on|behind|wet',
      'wire*|cable*|wiring && bare|exposed|sticking_out|live|hanging|melted|frayed|loose|naked|uncovered',
      'ceiling|wall|roof|shelf|shelves|cabinet|cupboard|wardrobe|balcony|bookcase|tv && collaps*|came_down|fell_on|fell_down|caved|caving|sagging|about_to_fall|about_to_come|falling|came_off_the_wall|tipp*|bulging',
      'glass|door|hob|screen|battery|cooker|boiler|bottle|oven|tank|cylinder && explod*|explosion|shatter*|blew_up|bulg*|hiss*|burst',
      'battery|batteries|powerbank && swollen|swelling|swelled|bulg*|puff*|hiss*|hot|leak*|smok*|bloated',
      'trapped|stuck|locked && inside|in_the_lift|elevator|lift|in_here|baby|child|toddler|kid|balcony',
      'swallow*|ate|drank|drunk|drinking|ingest*|eaten|sip*|mouthful && bleach|cleaner|cleaning|detergent|battery|magnet*|coin|screw|acid|antifreeze|poison*|descaler|solvent|pesticide|perfume|thinner|chemical*|bead|pod|nail',
      'brake*|steering|wheel|tyre|tire && fail*|dont_work|not_work*|gone|came_off|fell_off|loose|wobbl*|locked_up|soft|to_the_floor|no|nothing|spongy',
      'boiler|heater|tank|gauge && bang*|boom*|steam*|red_zone|too_high|overheat*|boiling|scald*|pressure',
      'poison*|fumes && kid*|child|baby|us|me|he|she|son|daughter|dizzy|sick|dog|food',
    ],
  },
};
