/** A straight line through weighted points whose weights fade by the same share every day. */
export class FadingLine {
  readonly #fade: number;
  #weight = 0;
  #meanX = 0;
  #meanY = 0;
  #xx = 0;
  #xy = 0;
  #yy = 0;

  constructor(halfLifeDays: number) {
    this.#fade = 2 ** (-1 / halfLifeDays);
  }

  add(x: number, y: number): void {
    this.#weight += 1;
    const stepX = x - this.#meanX;
    const stepY = y - this.#meanY;
    this.#meanX += stepX / this.#weight;
    this.#meanY += stepY / this.#weight;
    this.#xx += stepX * (x - this.#meanX);
    this.#xy += stepX * (y - this.#meanY);
    this.#yy += stepY * (y - this.#meanY);
  }

  /** A night passes. */
  fade(): void {
    this.#weight *= this.#fade;
    this.#xx *= this.#fade;
    this.#xy *= this.#fade;
    this.#yy *= this.#fade;
  }

  get weight(): number {
    return this.#weight;
  }

  get meanX(): number {
    return this.#meanX;
  }

  get meanY(): number {
    return this.#meanY;
  }

  /** The slope with `ridge` added to the variance of x, and the square of its standard error. */
  slope(ridge: number): { slope: number; errorSquared: number } {
    const variance = this.#xx / this.#weight + ridge;
    const covariance = this.#xy / this.#weight;
    const slope = covariance / variance;
    const left = Math.max(0, this.#yy / this.#weight - slope * covariance);
    return { slope, errorSquared: left / (this.#weight * variance) };
  }
}
