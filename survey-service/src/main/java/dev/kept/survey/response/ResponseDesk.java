// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Where other features of this service hand in responses; they are judged and told of like any other. */
@ApplicationScoped
public class ResponseDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ResponseIntake intake;

    ResponseDesk(ResponseIntake intake) {
        this.intake = intake;
    }

    /**
     * Records a response in the caller's transaction.
     *
     * @return its id
     * @throws dev.kept.restkit.problem.ProblemException if the survey is closed or the answers do not fit it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String record(String tenant, GivenAnswers given) {
        return intake.take(tenant, List.of(given.toNew()), false, Duration.ZERO)
                .get(0)
                .accepted()
                .id();
    }

    /** Takes answers in that have an id where they come from: once, and corrected when they come again otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HandedIn handIn(String tenant, GivenAnswers given) {
        return HandedIn.of(
                intake.take(tenant, List.of(given.toNew()), true, PATIENCE).get(0));
    }
}
