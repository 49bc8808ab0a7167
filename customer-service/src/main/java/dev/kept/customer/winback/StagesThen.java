// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.FactsReader;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.Stages;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which stage a customer was when something was offered to it. */
@ApplicationScoped
class StagesThen {

    private final FactsReader reader;
    private final Stages stages;
    private final TenantSettingsService settings;
    private final Clock clock;

    StagesThen(FactsReader reader, Stages stages, TenantSettingsService settings, Clock clock) {
        this.reader = reader;
        this.stages = stages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The stage at the end of the day before, so that a purchase on the very day does not hide what was. */
    @Nullable Stage of(String customerId, Instant at) {
        TenantDay day = TenantDay.of(clock, settings.current());
        List<CustomerFacts> facts = reader.read(List.of(customerId), day.zone());
        StageHistory history =
                stages.histories(facts, day.settings(), day.today()).get(customerId);
        return history == null
                ? null
                : history.stage(LocalDate.ofInstant(at, day.zone()).minusDays(1));
    }
}
