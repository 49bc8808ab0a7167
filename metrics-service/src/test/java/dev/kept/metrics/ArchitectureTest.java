// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kept.metrics.catalog.MetricDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which other one: what is not written here is not allowed. */
class ArchitectureTest {

    private static final String ROOT = "dev.kept.metrics";

    private static final Map<String, List<String>> EDGES = Map.ofEntries(
            Map.entry("benchmark", List.of("catalog", "cell", "math", "store")),
            Map.entry("fact", List.of()),
            Map.entry("math", List.of()),
            Map.entry("model", List.of("math")),
            Map.entry(
                    "journey",
                    List.of(
                            "answer",
                            "snapshot",
                            "cell",
                            "contribution",
                            "timeline",
                            "fact",
                            "policy",
                            "math",
                            "model.survival")),
            Map.entry("policy", List.of()),
            Map.entry("snapshot", List.of("asof", "store", "timeline", "fact", "policy")),
            Map.entry("answer", List.of("snapshot", "store")),
            Map.entry("worth", List.of("answer", "snapshot", "policy")),
            Map.entry("rfm", List.of("answer", "snapshot", "asof", "policy", "math")),
            Map.entry("ruleset", List.of("store")),
            Map.entry(
                    "valuegrid", List.of("answer", "snapshot", "asof", "ruleset", "score", "policy", "math", "store")),
            Map.entry("initiative", List.of("answer", "snapshot", "score", "store", "math")),
            Map.entry("driver", List.of("answer", "snapshot", "score", "model.fit", "model.regression")),
            Map.entry("series", List.of("catalog", "cell", "policy")),
            Map.entry("forecasting", List.of("series", "catalog", "cell", "math", "model.fit", "model.forecast")),
            Map.entry("correlation", List.of("series", "catalog", "cell", "model.fit", "model.association")),
            Map.entry(
                    "warning",
                    List.of(
                            "snapshot",
                            "asof",
                            "ruleset",
                            "policy",
                            "store",
                            "webhook",
                            "modelling",
                            "model.association",
                            "model.clv",
                            "model.fit")),
            Map.entry(
                    "score",
                    List.of(
                            "answer",
                            "snapshot",
                            "asof",
                            "ruleset",
                            "store",
                            "policy",
                            "math",
                            "model.association",
                            "model.fit",
                            "model.regression")),
            Map.entry("exchange", List.of()),
            Map.entry("cell", List.of("exchange", "policy")),
            Map.entry("timeline", List.of("exchange", "fact")),
            Map.entry("contribution", List.of("cell", "exchange", "timeline", "fact", "policy")),
            Map.entry("store", List.of("cell", "exchange", "contribution", "timeline", "fact", "policy")),
            Map.entry("generation", List.of("store", "exchange", "contribution", "timeline", "fact", "policy")),
            Map.entry(
                    "ingestion",
                    List.of("generation", "exchange", "store", "contribution", "timeline", "fact", "policy")),
            Map.entry("catalog", List.of("cell", "math")),
            Map.entry("definition", List.of("catalog", "cell", "policy", "math", "model.survival")),
            Map.entry(
                    "churn",
                    List.of("modelling", "asof", "timeline", "fact", "policy", "model.regression", "model.fit")),
            Map.entry("asof", List.of("store", "timeline", "fact", "policy")),
            Map.entry(
                    "survival",
                    List.of(
                            "answer",
                            "snapshot",
                            "asof",
                            "export",
                            "store",
                            "policy",
                            "math",
                            "model.survival",
                            "model.fit")),
            Map.entry("modelling", List.of("asof", "store", "catalog", "cell", "policy", "model.fit")),
            Map.entry(
                    "lifetime",
                    List.of(
                            "modelling",
                            "asof",
                            "snapshot",
                            "policy",
                            "math",
                            "model.clv",
                            "model.fit",
                            "model.regression")),
            Map.entry("target", List.of("catalog", "cell", "store")),
            Map.entry("choice", List.of("catalog", "cell", "policy", "target")),
            Map.entry("export", List.of("store")),
            Map.entry("payback", List.of("definition", "snapshot", "asof", "catalog", "cell", "policy")),
            Map.entry("valueexport", List.of("export", "query", "catalog", "cell", "policy", "store")),
            Map.entry("custom", List.of("catalog", "cell", "math", "store")),
            Map.entry("webhook", List.of("store", "ingestion")),
            Map.entry(
                    "query",
                    List.of("custom", "target", "catalog", "cell", "exchange", "policy", "math", "generation")));

    /** Plain Java without I/O: what they compute depends on their arguments alone. */
    private static final List<String> CORE =
            List.of("exchange", "fact", "math", "policy", "cell", "timeline", "contribution");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void featuresKnowOnlyWhatTheyMay() {
        EDGES.forEach((feature, known) -> {
            List<String> allowed = new ArrayList<>(List.of(ROOT + "." + feature + ".."));
            known.forEach(other -> allowed.add(ROOT + "." + other));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + feature + "..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageIsAFeatureWithItsEdgesWrittenHere() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(ROOT), EDGES.keySet().stream().map(feature -> ROOT + "." + feature + ".."))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCoreIsPlainJava() {
        CORE.forEach(feature -> classes()
                .that()
                .resideInAPackage(ROOT + "." + feature)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..")
                .check(CLASSES));
    }

    @Test
    void theCoreDoesNoInputOrOutput() {
        CORE.forEach(feature -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..")
                .check(CLASSES));
    }

    @Test
    void modelsKnowMathematicsAndNoOtherFamilyOfModels() {
        String models = ROOT + ".model";
        for (String family : List.of("special", "fit", "clv", "survival", "regression", "forecast", "association")) {
            classes()
                    .that()
                    .resideInAPackage(models + "." + family)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "org.jspecify..",
                            "org.hipparchus..",
                            ROOT + ".math",
                            models + ".special",
                            models + ".fit",
                            models + "." + family)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void metricsLiveInTheirFamilyAndAreFoundOnlyThroughTheCatalogue() {
        classes()
                .that()
                .implement(MetricDefinition.class)
                .should()
                .resideInAPackage(ROOT + ".definition.*")
                .andShould()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
