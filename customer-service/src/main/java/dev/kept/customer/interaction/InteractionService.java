// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static dev.kept.customer.interaction.InteractionProblem.INTERACTION_CUSTOMER_FIXED;
import static dev.kept.customer.interaction.InteractionProblem.INTERACTION_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.interaction.InteractionProblem.INTERACTION_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.interaction.InteractionCheck.Checked;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps interactions. Every change tells the other services in the same transaction. */
@ApplicationScoped
class InteractionService {

    /** An interaction and whether this call created it. */
    record Upserted(Interaction interaction, boolean created) {}

    private final InteractionRepository interactions;
    private final InteractionChecks checks;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    InteractionService(
            InteractionRepository interactions,
            InteractionChecks checks,
            EventFeed feed,
            Patches patches,
            Clock clock) {
        this.interactions = interactions;
        this.checks = checks;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Interaction get(String id) {
        return interactions.findByIdOptional(id).orElseThrow(() -> INTERACTION_NOT_FOUND.with(id));
    }

    @Transactional
    Interaction create(NewInteraction wanted) {
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), null);
        Changes changes = feed.begin();
        Interaction interaction = add(checked, changes);
        changes.finish();
        return interaction;
    }

    @Transactional
    Interaction patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Interaction interaction = getForChange(id, ifMatch);
        NewInteraction wanted = patches.apply(NewInteraction.of(interaction), patch, NewInteraction.class);
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), interaction);
        Changes changes = feed.begin();
        correct(interaction, checked, changes);
        changes.finish();
        return interaction;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewInteraction wanted) {
        Checked checked = check(wanted);
        Optional<Interaction> known = interactions.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Interaction::version));
        Changes changes = feed.begin();
        known.ifPresent(interaction -> correct(interaction, checked, changes));
        Interaction interaction = known.orElseGet(() -> add(checked, changes));
        changes.finish();
        return new Upserted(interaction, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Interaction interaction = getForChange(id, ifMatch);
        Changes changes = feed.begin();
        interactions.delete(interaction);
        changes.after(interaction, () -> InteractionEvents.deleted(interaction));
        changes.finish();
    }

    /** Adds an interaction; the caller has made sure that its external id is free. */
    Interaction add(Checked checked, Changes changes) {
        Interaction interaction = new Interaction(Ids.next("int"), checked.customerId(), checked.content(), now());
        interactions.persist(interaction);
        changes.after(interaction, () -> InteractionEvents.recorded(interaction));
        return interaction;
    }

    /** Corrects an interaction if anything differs, and tells whether it did; a problem if that is not allowed. */
    boolean correct(Interaction interaction, Checked checked, Changes changes) {
        if (!interaction.customerId().equals(checked.customerId())) {
            throw INTERACTION_CUSTOMER_FIXED.with(interaction.customerId());
        }
        if (interaction.content().equals(checked.content())) {
            return false;
        }
        changes.before(interaction);
        interaction.correct(checked.content(), now());
        changes.after(interaction, () -> InteractionEvents.corrected(interaction));
        return true;
    }

    private Checked check(NewInteraction wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = checks.forAll(List.of(wanted)).check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Interaction getForChange(String id, @Nullable String ifMatch) {
        Interaction interaction = interactions.findForChange(id).orElseThrow(() -> INTERACTION_NOT_FOUND.with(id));
        ETags.require(ifMatch, interaction.version());
        return interaction;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Interaction except) {
        if (externalId == null) {
            return;
        }
        interactions
                .findByExternalId(externalId)
                .filter(other -> other != except)
                .ifPresent(other -> {
                    throw INTERACTION_EXTERNAL_ID_TAKEN.with(externalId, other.id());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
