// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.survey.loop.LoopRepository.Counts;
import dev.kept.survey.loop.LoopRepository.Owned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps policies, shows loops and closes them by hand. */
@ApplicationScoped
class LoopService {

    private final LoopPolicyRepository policies;
    private final LoopRepository loops;
    private final Outbox outbox;
    private final Clock clock;

    LoopService(LoopPolicyRepository policies, LoopRepository loops, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.loops = loops;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<LoopPolicy> policies() {
        return policies.all();
    }

    LoopPolicy policy(String id) {
        return policies.findByIdOptional(id).orElseThrow(() -> LoopProblem.LOOP_POLICY_NOT_FOUND.with(id));
    }

    @Transactional
    LoopPolicy create(NewLoopPolicy wanted) {
        judge(wanted, null);
        LoopPolicy policy = new LoopPolicy(wanted, now());
        policies.persist(policy);
        return policy;
    }

    @Transactional
    LoopPolicy change(String id, @Nullable String ifMatch, UnaryOperator<NewLoopPolicy> change) {
        LoopPolicy policy = policy(id);
        ETags.require(ifMatch, policy.version());
        NewLoopPolicy wanted = change.apply(policy.content());
        judge(wanted, id);
        policy.change(wanted, now());
        policies.flush();
        return policy;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        LoopPolicy policy = policy(id);
        ETags.require(ifMatch, policy.version());
        policies.delete(policy);
    }

    @Transactional
    Owned loop(String id) {
        return loops.find(id).orElseThrow(() -> LoopProblem.FEEDBACK_LOOP_NOT_FOUND.with(id));
    }

    @Transactional
    List<Owned> list(LoopFilter filter, String before, int count) {
        return loops.list(filter, before, now(), count);
    }

    @Transactional
    Owned close(String id) {
        FeedbackLoop loop = loops.getLocked(id);
        if (loop.status() == FeedbackLoop.Status.CLOSED) {
            throw LoopProblem.FEEDBACK_LOOP_CLOSED.with(id);
        }
        loop.close(FeedbackLoop.Outcome.BY_HAND, now());
        loops.flush();
        Owned closed = loop(id);
        outbox.append(loop.tenant(), List.of(LoopEvents.changed(loop, closed.customerId())));
        return closed;
    }

    @Transactional
    Counts counts(@Nullable Instant from, @Nullable Instant until) {
        return loops.counts(from == null ? Instant.EPOCH : from, until == null ? now() : until, now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void judge(NewLoopPolicy wanted, @Nullable String self) {
        if (wanted.scoreFrom() > wanted.scoreTo()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("/scoreTo", "scores-empty")));
        }
        policies.of(wanted.surveyKey(), wanted.question())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw LoopProblem.LOOP_POLICY_TAKEN.with(other.id());
                });
    }
}
