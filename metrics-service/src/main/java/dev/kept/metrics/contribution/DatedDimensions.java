// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of the policy's dimensions that are in force for a customer on each day. Attributes hold before they were
 * first told too; a stage of the life cycle only from its day on.
 */
final class DatedDimensions {

    private static final int EVER = Integer.MIN_VALUE;

    private final Policy policy;
    private final NavigableMap<Integer, List<String>> values = new TreeMap<>();
    /** Those that hold on all days: most customers never move. */
    private final @Nullable List<String> always;

    DatedDimensions(CustomerTimeline timeline, Policy policy) {
        this.policy = policy;
        Collection<ProfileFact> told = timeline.profiles().values();
        if (told.size() > 1) {
            // Versions ascend, so the highest of a day stays.
            told.forEach(profile -> values.put(day(profile), values(profile.attributes())));
            values.put(EVER, values.firstEntry().getValue());
        } else {
            values.put(
                    EVER,
                    values(told.isEmpty() ? Map.of() : told.iterator().next().attributes()));
        }
        int place = policy.dimensions().indexOf(Slice.LIFECYCLE_STAGE);
        if (place >= 0) {
            putStages(timeline, place);
        }
        List<String> first = values.firstEntry().getValue();
        always = values.values().stream().allMatch(first::equals) ? first : null;
    }

    private void putStages(CustomerTimeline timeline, int place) {
        NavigableMap<Integer, String> stages = new TreeMap<>();
        stages.put(EVER, Slice.UNKNOWN);
        timeline.records(StagesFact.class)
                .forEach(told -> told.entries().forEach(entry -> stages.put(Days.number(entry.on()), entry.stage())));
        stages.keySet().forEach(day -> values.put(day, values.floorEntry(day).getValue()));
        values.replaceAll((day, others) -> {
            List<String> all = new ArrayList<>(others);
            all.set(place, stages.floorEntry(day).getValue());
            return Words.of(all);
        });
    }

    /** In declared order. */
    List<String> on(int day) {
        return always != null ? always : values.floorEntry(day).getValue();
    }

    /** The day before the first one on which the values are not the same. */
    int firstMove(DatedDimensions other) {
        if (values.equals(other.values)) {
            return Difference.NEVER;
        }
        NavigableSet<Integer> moves = new TreeSet<>(values.keySet());
        moves.addAll(other.values.keySet());
        for (int day : moves) {
            if (!on(day).equals(other.on(day))) {
                return day == EVER ? Difference.EVER : day - 1;
            }
        }
        return Difference.NEVER;
    }

    /** A spell cut where a value changes. */
    List<Spell> pieces(Spell spell) {
        if (always != null) {
            return List.of(spell);
        }
        List<Spell> pieces = new ArrayList<>();
        int from = spell.start();
        for (int move : values.subMap(spell.start(), false, spell.end(), false).keySet()) {
            if (!on(move).equals(on(from))) {
                pieces.add(new Spell(from, move));
                from = move;
            }
        }
        pieces.add(new Spell(from, spell.end()));
        return pieces;
    }

    private int day(ProfileFact profile) {
        return Days.number(profile.occurredAt().atZone(policy.zone()).toLocalDate());
    }

    private List<String> values(Map<String, String> attributes) {
        List<String> values = new ArrayList<>();
        for (String name : policy.dimensions()) {
            String value = attributes.getOrDefault(name, "");
            values.add(value.isBlank() ? Slice.UNKNOWN : value);
        }
        return Words.of(values);
    }
}
