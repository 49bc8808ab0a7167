// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All metrics. The service does not start with a catalogue that has a fault, and names every fault at once. */
@Singleton
@Startup
public class MetricCatalog {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    @Inject
    public MetricCatalog(@All List<MetricDefinition> definitions) {
        List<String> faults = new ArrayList<>();
        definitions.stream()
                .map(MetricDefinition::define)
                .sorted(Comparator.comparing(Metric::family).thenComparing(Metric::key))
                .forEach(metric -> {
                    check(metric, faults);
                    if (metrics.put(metric.key(), metric) != null) {
                        faults.add(metric.key() + ": defined twice");
                    }
                });
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The metric catalogue has faults:\n" + String.join("\n", faults));
        }
    }

    /** By family, then by key. */
    public Collection<Metric> all() {
        return List.copyOf(metrics.values());
    }

    public Optional<Metric> find(String key) {
        return Optional.ofNullable(metrics.get(key));
    }

    /** All keys, for people to choose from. */
    public String keys() {
        return String.join(", ", metrics.keySet());
    }

    private static void check(Metric metric, List<String> faults) {
        String at = metric.key() + ": ";
        require(KEBAB_CASE.matcher(metric.key()).matches(), at + "key is not in kebab case", faults);
        require(metric.name().isComplete(), at + "name is missing in a language", faults);
        require(metric.description().isComplete(), at + "description is missing in a language", faults);
        require(!metric.grains().isEmpty(), at + "exists for no grain", faults);
        require(!metric.variants().isEmpty(), at + "has no definition", faults);
        metric.members()
                .keySet()
                .forEach(part -> require(
                        CAMEL_CASE.matcher(part).matches(), at + "part " + part + " is not in camel case", faults));
        Set<String> keys = new HashSet<>();
        for (Variant variant : metric.variants()) {
            check(metric, variant, faults);
            require(keys.add(variant.key()), at + "definition " + variant.key() + " is given twice", faults);
        }
    }

    private static void check(Metric metric, Variant variant, List<String> faults) {
        String at = metric.key() + "/" + variant.key() + ": ";
        require(KEBAB_CASE.matcher(variant.key()).matches(), at + "key is not in kebab case", faults);
        require(variant.version() >= 1, at + "version is below 1", faults);
        require(variant.formula().isComplete(), at + "formula is missing in a language", faults);
        require(variant.meaning().isComplete(), at + "meaning is missing in a language", faults);
        require(!variant.source().isBlank(), at + "source is missing", faults);
        require(
                variant.numerator() == null || metric.members().containsValue(variant.numerator()),
                at + "the numerator counts a set that is not among the members",
                faults);
        require(
                variant.denominator() == null || metric.members().containsValue(variant.denominator()),
                at + "the denominator counts a set that is not among the members",
                faults);
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
