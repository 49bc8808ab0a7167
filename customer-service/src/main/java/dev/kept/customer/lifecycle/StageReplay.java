// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.CustomerFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Replays the facts of one customer in the order of days: a pure function of facts, stages set by hand, rules and
 * horizon. A stage is that of the end of its day. Only days on which something can change are looked at.
 */
final class StageReplay {

    private final StageFacts facts;
    private final List<FixedStage> fixed;
    private final List<StageTransition> transitions = new ArrayList<>();
    private @Nullable Stage derived;
    private @Nullable Stage shown;
    private @Nullable LocalDate returned;
    private boolean everChurned;

    private StageReplay(StageFacts facts, List<FixedStage> fixed) {
        this.facts = facts;
        this.fixed = fixed;
    }

    /** The history up to and with the horizon; empty for a customer without facts of its own. */
    static StageHistory replay(CustomerFacts facts, List<FixedStage> fixed, PolicyRules rules, LocalDate horizon) {
        LocalDate since = facts.knownSince();
        if (since == null) {
            return new StageHistory(List.of(), null);
        }
        StageFacts dated = new StageFacts(facts, rules);
        NavigableSet<LocalDate> days = dated.candidates();
        days.add(since);
        for (FixedStage stage : fixed) {
            days.add(stage.days().from());
            if (stage.days().to() != null) {
                days.add(stage.days().to());
            }
        }
        StageReplay replay = new StageReplay(dated, fixed);
        days.headSet(horizon, true).forEach(replay::look);
        return new StageHistory(List.copyOf(replay.transitions), days.higher(horizon));
    }

    private void look(LocalDate day) {
        derived = derive(day);
        Stage stage = fixed.stream()
                .filter(candidate -> candidate.days().contains(day))
                .map(FixedStage::stage)
                .findFirst()
                .orElse(derived);
        everChurned |= stage == Stage.CHURNED;
        if (stage != shown) {
            transitions.add(new StageTransition(day, shown, stage, shown == Stage.CHURNED));
            shown = stage;
        }
    }

    private Stage derive(LocalDate day) {
        LocalDate first = facts.first();
        if (first == null || day.isBefore(first)) {
            return Stage.PROSPECT;
        }
        if (!facts.present(day)) {
            everChurned = true;
            return Stage.CHURNED;
        }
        if (derived == Stage.CHURNED) {
            returned = day; // who comes back is active first, whatever was bought before
            return Stage.ACTIVE;
        }
        if (!everChurned && facts.isNew(day)) {
            return Stage.NEW;
        }
        return !day.equals(returned) && facts.loyal(day, returned) ? Stage.LOYAL : Stage.ACTIVE;
    }
}
