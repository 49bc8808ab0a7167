// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.facts.CustomerFacts;
import dev.kept.customer.facts.FactsReader;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.lifecycle.StageHistory;
import dev.kept.customer.lifecycle.Stages;
import dev.kept.customer.settings.TenantSettings;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks a rule about all customers as they are today. Nothing is written. */
@ApplicationScoped
class SegmentPreview {

    private static final int BATCH = 500;
    private static final int SAMPLE = 20;
    private static final int MOST_VALUES = 10;
    private static final List<String> BREAKDOWN =
            List.of("stage", "type", "country", "region", "city", "acquisitionChannel");

    private final FactsReader reader;
    private final Stages stages;
    private final TenantSettingsService settings;
    private final Clock clock;

    SegmentPreview(FactsReader reader, Stages stages, TenantSettingsService settings, Clock clock) {
        this.reader = reader;
        this.stages = stages;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    SegmentPreviewView preview(String text) {
        SegmentRule rule = SegmentRule.of(text);
        TenantDay day = TenantDay.of(clock, settings.current());
        List<String> sample = new ArrayList<>();
        Map<String, Map<String, Long>> values = new TreeMap<>();
        long count = 0;
        long asked = 0;
        List<String> ids = reader.idsAfter(null, BATCH);
        while (!ids.isEmpty()) {
            for (CustomerOnDay customer : batch(ids, day.settings(), day.today(), day)) {
                asked++;
                if (rule.holds(customer)) {
                    count++;
                    if (sample.size() < SAMPLE) {
                        sample.add(customer.facts().customerId());
                    }
                    BREAKDOWN.forEach(name -> values.computeIfAbsent(name, key -> new TreeMap<>())
                            .merge((String) customer.find(name).orElse(""), 1L, Long::sum));
                }
            }
            ids = reader.idsAfter(ids.get(ids.size() - 1), BATCH);
        }
        Map<String, List<SegmentPreviewView.Share>> breakdown = new TreeMap<>();
        values.forEach((name, counts) -> breakdown.put(name, largest(counts)));
        return new SegmentPreviewView(day.today(), count, asked, sample, breakdown);
    }

    private List<CustomerOnDay> batch(List<String> ids, TenantSettings declared, LocalDate today, TenantDay day) {
        List<CustomerFacts> facts = reader.read(ids, day.zone());
        Map<String, StageHistory> histories = stages.histories(facts, declared, today);
        return facts.stream()
                .filter(one -> stage(histories.get(one.customerId()), today) != null)
                .sorted(Comparator.comparing(CustomerFacts::customerId))
                .map(one -> new CustomerOnDay(
                        one, histories.getOrDefault(one.customerId(), new StageHistory(List.of(), null)), today))
                .toList();
    }

    private static @Nullable Object stage(@Nullable StageHistory history, LocalDate today) {
        return history == null ? null : history.stage(today);
    }

    private static List<SegmentPreviewView.Share> largest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .map(entry -> new SegmentPreviewView.Share(entry.getKey(), entry.getValue()))
                .toList();
    }
}
