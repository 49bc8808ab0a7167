// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that can be asked for, under one or more named definitions.
 *
 * @param key in kebab case, unique in the catalogue
 * @param grains the lengths of period for which it exists
 * @param questionTypes types of survey question that it is computed from; empty where it is not about answers
 * @param ownGroups groups that every answer is cut into before those that were asked for
 * @param ownDimensions dimensions that it can be cut by beside those of the customer
 * @param byCustomer whether it can be cut by the customer's dimensions, and asked of a segment
 * @param members the sets of customers whose members can be listed, by the name of the part that counts them
 * @param variants the default first
 */
public record Metric(
        String key,
        Family family,
        Direction direction,
        Text name,
        Text description,
        Set<Grain> grains,
        Set<String> questionTypes,
        List<String> ownGroups,
        List<String> ownDimensions,
        boolean byCustomer,
        Map<String, MemberSet> members,
        List<Variant> variants) {

    public static Builder named(String key, String english, String chinese) {
        return new Builder(key, new Text(english, chinese));
    }

    public Variant defaultVariant() {
        return variants.get(0);
    }

    /** Whether any definition of it can stand beside the figures of others. */
    public boolean benchmarked() {
        return variants.stream().anyMatch(Variant::benchmarked);
    }

    public Optional<Variant> variant(String named) {
        return variants.stream().filter(variant -> variant.key().equals(named)).findFirst();
    }

    /** Collects what is said about a metric; the catalogue refuses one that is incomplete. */
    public static final class Builder {
        private final String key;
        private final Text name;
        private Family family = Family.SATISFACTION;
        private Direction direction = Direction.NEUTRAL;
        private Text description = new Text("", "");
        private final Set<Grain> grains = EnumSet.allOf(Grain.class);
        private Set<String> questionTypes = Set.of();
        private List<String> ownGroups = List.of();
        private List<String> ownDimensions = List.of();
        private boolean byCustomer = true;
        private final Map<String, MemberSet> members = new LinkedHashMap<>();
        private final List<Variant> variants = new ArrayList<>();

        private Builder(String key, Text name) {
            this.key = key;
            this.name = name;
        }

        public Builder in(Family of, Direction better) {
            this.family = of;
            this.direction = better;
            return this;
        }

        public Builder meaning(String english, String chinese) {
            this.description = new Text(english, chinese);
            return this;
        }

        public Builder without(Grain... unavailable) {
            grains.removeAll(Arrays.asList(unavailable));
            return this;
        }

        public Builder only(Grain... available) {
            grains.retainAll(Arrays.asList(available));
            return this;
        }

        public Builder answering(Set<String> types) {
            this.questionTypes = types;
            ofAnswers();
            members.put("respondents", MemberSet.RESPONDENTS);
            return this;
        }

        /** Can be cut by what answers have beside their customer. */
        public Builder ofAnswers() {
            this.ownDimensions = List.of(Slice.SURVEY, Slice.WAVE, Slice.QUESTION, Slice.ASPECT, Slice.CHANNEL);
            return this;
        }

        /** Can be cut by the dimensions that a kind of tally has. */
        public Builder about(TallyKind kind) {
            this.ownDimensions = kind.dimensions();
            return this;
        }

        /** Can be cut by these dimensions beside those of the customer. */
        public Builder cutAlsoBy(List<String> dimensions) {
            this.ownDimensions = List.copyOf(dimensions);
            return this;
        }

        /** Cannot be cut by what customers are: some of what it rests on belongs to none of them. */
        public Builder ofNobody() {
            this.byCustomer = false;
            return this;
        }

        public Builder cutBy(String group) {
            return cutBy(List.of(group));
        }

        public Builder cutBy(List<String> groups) {
            this.ownGroups = List.copyOf(groups);
            return this;
        }

        public Builder member(String part, MemberSet set) {
            members.put(part, set);
            return this;
        }

        public Builder members(Map<String, MemberSet> byPart) {
            members.putAll(byPart);
            return this;
        }

        public Builder variant(Variant variant) {
            variants.add(variant);
            return this;
        }

        public Builder variants(List<Variant> all) {
            variants.addAll(all);
            return this;
        }

        public Metric build() {
            // What there is of a quarter or a year there is of those of the books.
            if (grains.contains(Grain.QUARTER)) {
                grains.add(Grain.FISCAL_QUARTER);
            }
            if (grains.contains(Grain.YEAR)) {
                grains.add(Grain.FISCAL_YEAR);
            }
            return new Metric(
                    key,
                    family,
                    direction,
                    name,
                    description,
                    grains,
                    questionTypes,
                    ownGroups,
                    ownDimensions,
                    byCustomer,
                    members,
                    variants);
        }
    }
}
