/** How many functions of one lane send at once. Each takes its part of the rate that the email channel grants. */
export const sendersPerLane = 5;
