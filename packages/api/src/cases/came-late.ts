/** A slow connection, or a clock that is somewhat off, is not worth a line. */
const lateMs = 5 * 60_000;

/** Whether an answer was given without a connection, and reached us later. */
export const cameLate = ({
  deviceAt,
  receivedAt,
}: {
  readonly deviceAt: Date;
  readonly receivedAt: Date;
}): boolean => receivedAt.getTime() - deviceAt.getTime() >= lateMs;
