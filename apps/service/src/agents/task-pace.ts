/** How long a task may take; milliseconds. Tests run with shorter ones. */
export interface TaskPace {
  /** A task that nobody has taken is withdrawn. */
  patienceMs: number
  /** Beyond the time that the request for work may wait: an agent begins a task within both together, or not at all. */
  beginMs: number
  /** At most so long an agent's call of VK lasts. */
  callMs: number
  /** Between two looks whether there is an answer. */
  lookMs: number
}

export const TASK_PACE: TaskPace = { patienceMs: 10_000, beginMs: 5000, callMs: 15_000, lookMs: 60 }
