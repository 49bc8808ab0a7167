// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with agents, teams and trainings. */
enum AgentProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    AGENT_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the agent that has it. */
    AGENT_EXTERNAL_ID_TAKEN(409),
    /** {0}: the id that was asked for. */
    TEAM_NOT_FOUND(404),
    /** {0}: the name; {1}: the id of the team that has it. */
    TEAM_NAME_TAKEN(409),
    /** {0}: the id that was asked for. */
    TRAINING_NOT_FOUND(404);

    private final int status;

    AgentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
