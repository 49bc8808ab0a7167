// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.FactsReader;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the policy in force with another one over all customers. Nothing is written. */
@ApplicationScoped
class PolicyPreview {

    private static final int BATCH = 500;

    private final FactsReader reader;
    private final Stages stages;
    private final LifecyclePolicyService policies;
    private final TenantSettingsService settings;
    private final Cursors cursors;
    private final Clock clock;

    /** What a customer's stage is, and what it would be. */
    private record Compared(
            CustomerFacts facts,
            @Nullable Stage now,
            @Nullable Stage under) {

        boolean moves() {
            return now != null && under != null && now != under;
        }
    }

    PolicyPreview(
            FactsReader reader,
            Stages stages,
            LifecyclePolicyService policies,
            TenantSettingsService settings,
            Cursors cursors,
            Clock clock) {
        this.reader = reader;
        this.stages = stages;
        this.policies = policies;
        this.settings = settings;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    PolicyPreviewView preview(String policyId) {
        TenantDay today = TenantDay.of(clock, settings.current());
        PolicyRules now = policies.inForce(today.settings()).rules();
        PolicyRules under = policies.asIfInForce(policyId, today.settings()).rules();
        Map<Stage, Long> before = new EnumMap<>(Stage.class);
        Map<Stage, Long> after = new EnumMap<>(Stage.class);
        long moving = 0;
        long qualifiedNow = 0;
        long qualifiedUnder = 0;
        List<Compared> batch = compare(null, now, under, today);
        while (!batch.isEmpty()) {
            for (Compared one : batch) {
                count(before, one.now());
                count(after, one.under());
                moving += one.moves() ? 1 : 0;
                qualifiedNow += Qualified.on(today.today(), one.facts(), now.qualification()) ? 1 : 0;
                qualifiedUnder += Qualified.on(today.today(), one.facts(), under.qualification()) ? 1 : 0;
            }
            batch = compare(last(batch), now, under, today);
        }
        return new PolicyPreviewView(today.today(), before, after, moving, qualifiedNow, qualifiedUnder);
    }

    @Transactional
    Page<StageMoverView> movers(String policyId, PageRequest request) {
        TenantDay today = TenantDay.of(clock, settings.current());
        PolicyRules now = policies.inForce(today.settings()).rules();
        PolicyRules under = policies.asIfInForce(policyId, today.settings()).rules();
        String fingerprint = "movers|" + policyId;
        int limit = request.rows();
        List<StageMoverView> movers = new ArrayList<>();
        List<Compared> batch = compare(request.after(cursors, fingerprint), now, under, today);
        while (!batch.isEmpty() && movers.size() <= limit) {
            for (Compared one : batch) {
                Stage from = one.now();
                Stage to = one.under();
                if (from != null && to != null && from != to && movers.size() <= limit) {
                    movers.add(new StageMoverView(one.facts().customerId(), from, to));
                }
            }
            batch = compare(last(batch), now, under, today);
        }
        return request.page(movers, cursors, fingerprint, StageMoverView::customerId);
    }

    private List<Compared> compare(@Nullable String after, PolicyRules now, PolicyRules under, TenantDay today) {
        List<CustomerFacts> facts = new ArrayList<>(reader.read(reader.idsAfter(after, BATCH), today.zone()));
        facts.sort(Comparator.comparing(CustomerFacts::customerId));
        LocalDate day = today.today();
        Map<String, StageHistory> before = stages.histories(facts, now, day);
        Map<String, StageHistory> then = stages.histories(facts, under, day);
        return facts.stream()
                .map(one -> new Compared(one, stage(before, one, day), stage(then, one, day)))
                .toList();
    }

    private static @Nullable Stage stage(Map<String, StageHistory> histories, CustomerFacts facts, LocalDate day) {
        StageHistory history = histories.get(facts.customerId());
        return history == null ? null : history.stage(day);
    }

    private static String last(List<Compared> batch) {
        return batch.get(batch.size() - 1).facts().customerId();
    }

    private static void count(Map<Stage, Long> counts, @Nullable Stage stage) {
        if (stage != null) {
            counts.merge(stage, 1L, Long::sum);
        }
    }
}
