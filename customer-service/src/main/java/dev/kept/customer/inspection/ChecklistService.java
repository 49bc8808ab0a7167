// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static dev.kept.customer.inspection.InspectionProblem.CHECKLIST_IN_USE;
import static dev.kept.customer.inspection.InspectionProblem.CHECKLIST_KEY_FIXED;
import static dev.kept.customer.inspection.InspectionProblem.CHECKLIST_KEY_TAKEN;
import static dev.kept.customer.inspection.InspectionProblem.CHECKLIST_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.customer.money.Decimals;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps checklists. */
@ApplicationScoped
class ChecklistService {

    private static final Listing<Checklist> LISTING = new Listing<>(
            Checklist.class,
            Checklist::id,
            List.of(
                    SortKey.text("key", "key", Checklist::key),
                    SortKey.instant("createdAt", "createdAt", Checklist::createdAt)),
            "key");

    private final ChecklistRepository checklists;
    private final Patches patches;
    private final Cursors cursors;
    private final Clock clock;

    ChecklistService(ChecklistRepository checklists, Patches patches, Cursors cursors, Clock clock) {
        this.checklists = checklists;
        this.patches = patches;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<Checklist> page(@Nullable Boolean active, @Nullable String sort, PageRequest request) {
        return LISTING.page(
                checklists.getEntityManager(), cursors, new Filters().equal("active", active), sort, request);
    }

    @Transactional
    Checklist get(String id) {
        return checklists.findByIdOptional(id).orElseThrow(() -> CHECKLIST_NOT_FOUND.with(id));
    }

    @Transactional
    Checklist create(NewChecklist wanted) {
        check(wanted);
        checklists.findByKey(wanted.key()).ifPresent(other -> {
            throw CHECKLIST_KEY_TAKEN.with(wanted.key(), other.id());
        });
        Checklist checklist = new Checklist(Ids.next("chk"), wanted, now());
        checklists.persistAndFlush(checklist);
        return checklist;
    }

    @Transactional
    Checklist patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Checklist checklist = getForChange(id, ifMatch);
        NewChecklist before = NewChecklist.of(checklist);
        NewChecklist wanted = patches.apply(before, patch, NewChecklist.class);
        check(wanted);
        if (!wanted.key().equals(checklist.key())) {
            throw CHECKLIST_KEY_FIXED.with(checklist.key());
        }
        boolean measuresOtherwise = !wanted.items().equals(before.items())
                || !Objects.equals(text(wanted.passValue()), text(before.passValue()));
        if (measuresOtherwise) {
            refuseUsed(id);
        }
        if (!wanted.equals(before)) {
            checklist.change(wanted, now());
            checklists.flush();
        }
        return checklist;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Checklist checklist = getForChange(id, ifMatch);
        refuseUsed(id);
        checklists.delete(checklist);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.text(value);
    }

    private void refuseUsed(String id) {
        long used = checklists.countInspections(id);
        if (used > 0) {
            throw CHECKLIST_IN_USE.with(used);
        }
    }

    private static void check(NewChecklist wanted) {
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < wanted.items().size(); i++) {
            if (!codes.add(wanted.items().get(i).code())) {
                faults.add(Fault.textAt("/items/" + i + "/code", "item-repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
    }

    private Checklist getForChange(String id, @Nullable String ifMatch) {
        Checklist checklist = checklists.findForChange(id).orElseThrow(() -> CHECKLIST_NOT_FOUND.with(id));
        ETags.require(ifMatch, checklist.version());
        return checklist;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
