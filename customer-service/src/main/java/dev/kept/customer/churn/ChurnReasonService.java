// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import static dev.kept.customer.churn.ChurnProblem.CHURN_REASON_CODE_FIXED;
import static dev.kept.customer.churn.ChurnProblem.CHURN_REASON_CODE_TAKEN;
import static dev.kept.customer.churn.ChurnProblem.CHURN_REASON_IN_USE;
import static dev.kept.customer.churn.ChurnProblem.CHURN_REASON_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.subscription.CancellationReasons;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the reasons of a tenant. */
@ApplicationScoped
class ChurnReasonService implements CancellationReasons {

    private final ChurnReasonRepository reasons;
    private final Patches patches;
    private final AuditLog audit;
    private final Clock clock;

    ChurnReasonService(ChurnReasonRepository reasons, Patches patches, AuditLog audit, Clock clock) {
        this.reasons = reasons;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Set<String> codes() {
        return reasons.listAll().stream().map(ChurnReason::code).collect(Collectors.toSet());
    }

    @Transactional
    ChurnReason get(String id) {
        return reasons.findByIdOptional(id).orElseThrow(() -> CHURN_REASON_NOT_FOUND.with(id));
    }

    @Transactional
    ChurnReason create(NewChurnReason wanted) {
        reasons.findByCode(wanted.code()).ifPresent(other -> {
            throw CHURN_REASON_CODE_TAKEN.with(wanted.code(), other.id());
        });
        refuseParent(wanted, codes());
        ChurnReason reason = new ChurnReason(Ids.next("crr"), wanted, now());
        reasons.persistAndFlush(reason);
        audit.record("churn-reason.created", reason.id(), Map.of("code", reason.code()));
        return reason;
    }

    /** Adds the presets whose codes are free; returns what there is then. */
    @Transactional
    List<ChurnReason> install() {
        Set<String> known = codes();
        List<NewChurnReason> missing = ChurnReasonPresets.ALL.stream()
                .filter(preset -> !known.contains(preset.code()))
                .toList();
        missing.forEach(preset -> reasons.persist(new ChurnReason(Ids.next("crr"), preset, now())));
        reasons.flush();
        if (!missing.isEmpty()) {
            audit.record("churn-reasons.installed", "churn-reasons", Map.of("count", "" + missing.size()));
        }
        return reasons.list("order by code");
    }

    @Transactional
    ChurnReason patch(String id, @Nullable String ifMatch, JsonNode patch) {
        ChurnReason reason = getForChange(id, ifMatch);
        NewChurnReason before = NewChurnReason.of(reason);
        NewChurnReason wanted = patches.apply(before, patch, NewChurnReason.class);
        if (!wanted.code().equals(reason.code())) {
            throw CHURN_REASON_CODE_FIXED.with(reason.code());
        }
        refuseParent(wanted, codes());
        if (!wanted.equals(before)) {
            reason.change(wanted, now());
            reasons.flush();
            audit.record("churn-reason.changed", id, Map.of("code", reason.code()));
        }
        return reason;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        ChurnReason reason = getForChange(id, ifMatch);
        if (reasons.used(reason.code())) {
            throw CHURN_REASON_IN_USE.with(reason.code());
        }
        reasons.delete(reason);
        audit.record("churn-reason.deleted", id, Map.of("code", reason.code()));
    }

    // Two levels are enough, and cannot make a circle.
    private void refuseParent(NewChurnReason wanted, Set<String> known) {
        String parent = wanted.parent();
        if (parent == null) {
            return;
        }
        boolean top = known.contains(parent)
                && reasons.findByCode(parent).map(ChurnReason::parent).isEmpty();
        if (!top || parent.equals(wanted.code()) || reasons.count("parent", wanted.code()) > 0) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/parent", "reason-parent", parent)));
        }
    }

    private ChurnReason getForChange(String id, @Nullable String ifMatch) {
        ChurnReason reason = reasons.findForChange(id).orElseThrow(() -> CHURN_REASON_NOT_FOUND.with(id));
        ETags.require(ifMatch, reason.version());
        return reason;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
