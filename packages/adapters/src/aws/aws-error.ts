/** What a service of AWS answered to a request that it did not carry out: its own code as `name`, and the status. */
export class AwsServiceError extends Error {
  readonly status: number;

  constructor({ name, message, status }: { name: string; message: string; status: number }) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
