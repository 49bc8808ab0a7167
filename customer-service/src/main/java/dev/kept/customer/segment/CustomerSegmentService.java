// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.FactsReader;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.Stages;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for one customer, computed from its facts at the time of the question. */
@ApplicationScoped
class CustomerSegmentService {

    private final SegmentRepository segments;
    private final SegmentDerivation derivation;
    private final FactsReader reader;
    private final Stages stages;
    private final CustomerDirectory customers;
    private final TenantSettingsService settings;
    private final Clock clock;

    CustomerSegmentService(
            SegmentRepository segments,
            SegmentDerivation derivation,
            FactsReader reader,
            Stages stages,
            CustomerDirectory customers,
            TenantSettingsService settings,
            Clock clock) {
        this.segments = segments;
        this.derivation = derivation;
        this.reader = reader;
        this.stages = stages;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The stays that hold on a day, or all of them. */
    @Transactional
    List<CustomerSegmentView> of(String named, @Nullable LocalDate asOf) {
        String customerId = customers.resolve(named);
        TenantDay day = TenantDay.of(clock, settings.current());
        CustomerFacts facts = reader.read(List.of(customerId), day.zone()).get(0);
        StageHistory history = stages.histories(List.of(facts), day.settings(), day.today())
                .getOrDefault(customerId, new StageHistory(List.of(), null));
        List<CustomerSegmentView> views = new ArrayList<>();
        for (Segment segment : segments.all()) {
            derivation.of(segment, facts, history, day.today()).spans().stream()
                    .filter(span -> asOf == null || span.contains(asOf))
                    .map(span -> new CustomerSegmentView(
                            segment.id(), segment.key(), segment.name(), span.from(), span.to()))
                    .forEach(views::add);
        }
        return views;
    }
}
