// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.MemberSet;
import org.jspecify.annotations.Nullable;

/**
 * One named definition of a metric.
 *
 * @param key in kebab case, unique within the metric
 * @param version raised whenever the same facts would give another value
 * @param formula in the names of the parts
 * @param meaning what it says and when it differs from the others
 * @param source who published it
 * @param numerator the customers that the numerator counts; null where it counts none
 * @param denominator the same for the denominator
 * @param weighing whether the question can give weights to aspects
 * @param benchmarked whether it can stand beside the figures of others: not where it depends on how one has asked
 */
public record Variant(
        String key,
        int version,
        Unit unit,
        Text formula,
        Text meaning,
        String source,
        @Nullable MemberSet numerator,
        @Nullable MemberSet denominator,
        boolean weighing,
        boolean benchmarked,
        Formula computation) {

    /** The same definition, computed otherwise. */
    public Variant with(Formula other) {
        return new Variant(
                key, version, unit, formula, meaning, source, numerator, denominator, weighing, benchmarked, other);
    }

    public static Builder named(String key, Unit unit) {
        return new Builder(key, unit);
    }

    /** Collects what is said about a definition; the catalogue refuses one that is incomplete. */
    public static final class Builder {
        private final String key;
        private final Unit unit;
        private Text formula = new Text("", "");
        private Text meaning = new Text("", "");
        private String source = "";
        private int version = 1;
        private @Nullable MemberSet numerator;
        private @Nullable MemberSet denominator;
        private boolean weighing;
        private boolean benchmarked = true;

        private Builder(String key, Unit unit) {
            this.key = key;
            this.unit = unit;
        }

        public Builder formula(String english, String chinese) {
            this.formula = new Text(english, chinese);
            return this;
        }

        public Builder formula(Text text) {
            this.formula = text;
            return this;
        }

        public Builder meaning(Text text) {
            this.meaning = text;
            return this;
        }

        public Builder meaning(String english, String chinese) {
            this.meaning = new Text(english, chinese);
            return this;
        }

        public Builder source(String published) {
            this.source = published;
            return this;
        }

        /** Raised whenever the same facts would give another value; 1 where nothing is said. */
        public Builder version(int raised) {
            this.version = raised;
            return this;
        }

        public Builder counting(@Nullable MemberSet above, @Nullable MemberSet below) {
            this.numerator = above;
            this.denominator = below;
            return this;
        }

        /** The question can give weights to aspects. */
        public Builder weighing() {
            this.weighing = true;
            return this;
        }

        /** It depends on how one has asked: a gap to the figures of others would say nothing. */
        public Builder neverBenchmarked() {
            this.benchmarked = false;
            return this;
        }

        public Variant as(Formula computation) {
            return new Variant(
                    key,
                    version,
                    unit,
                    formula,
                    meaning,
                    source,
                    numerator,
                    denominator,
                    weighing,
                    benchmarked,
                    computation);
        }
    }
}
