/** How many functions of one lane send at once. They share the rate that the email channel grants. */
export const sendersPerLane = 5;
