// "van 14:03" for today, else the day as well.
export function when(at) {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === new Date().toDateString()) return `van ${time}`;
  return `van ${moment.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })} om ${time}`;
}
