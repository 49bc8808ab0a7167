// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which other one: what is not written here is not allowed. */
class ArchitectureTest {

    private static final String ROOT = "dev.kept.survey";

    private static final Map<String, List<String>> EDGES = Map.ofEntries(
            Map.entry("mergepatch", List.of()),
            Map.entry("answerpage", List.of()),
            Map.entry("responsehook", List.of("survey", "question", "answer", "response", "mergepatch")),
            Map.entry(
                    "answering",
                    List.of(
                            "answerpage",
                            "invitation",
                            "logic",
                            "design",
                            "survey",
                            "question",
                            "answer",
                            "response",
                            "customerref")),
            Map.entry("persistence", List.of()),
            Map.entry("customerref", List.of()),
            Map.entry("question", List.of()),
            Map.entry("answer", List.of("question")),
            Map.entry("design", List.of("question")),
            Map.entry("logic", List.of("question", "design", "answer")),
            Map.entry("publication", List.of("question", "design", "logic")),
            Map.entry("template", List.of("question", "design")),
            Map.entry("survey", List.of("question", "design", "publication", "template", "mergepatch")),
            Map.entry(
                    "response",
                    List.of("survey", "question", "design", "answer", "logic", "customerref", "mergepatch")),
            Map.entry("audience", List.of("customerref")),
            Map.entry("outreach", List.of("response", "audience")),
            Map.entry(
                    "wave",
                    List.of(
                            "invitation",
                            "audience",
                            "customerref",
                            "survey",
                            "response",
                            "mergepatch",
                            "persistence")),
            Map.entry("trigger", List.of("invitation", "audience", "survey", "response", "mergepatch", "persistence")),
            Map.entry("sending", List.of("invitation", "outreach", "response", "survey", "question", "design")),
            Map.entry(
                    "invitation", List.of("survey", "response", "customerref", "audience", "outreach", "persistence")),
            Map.entry("plaintext", List.of()),
            Map.entry("sentiment", List.of("plaintext")),
            Map.entry("theme", List.of("plaintext", "mergepatch")),
            Map.entry("feedback", List.of("theme", "sentiment", "response", "customerref", "mergepatch")),
            Map.entry("loop", List.of("response", "mergepatch")),
            Map.entry("feedbacksummary", List.of()));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void featuresKnowOnlyWhatTheyMay() {
        EDGES.forEach((feature, known) -> {
            String[] allowed = Stream.concat(Stream.of(feature), known.stream())
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(feature))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(allowed)))
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageHasItsEdgesWrittenHere() {
        String[] known = Stream.concat(Stream.of(ROOT), EDGES.keySet().stream().map(ArchitectureTest::packageOf))
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void resourcesDoNotUseRepositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Repository"))
                .check(CLASSES);
    }

    @Test
    void onlyResourcesAndTheirFiltersKnowHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .doNotHaveSimpleName("SurveyServiceApplication")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void questionsArePlainJava() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("question"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "org.hibernate..", "jakarta.ws.rs..", "jakarta.enterprise..")
                .check(CLASSES);
    }

    @Test
    void entitiesAndRepositoriesStayInsideTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    private static String packageOf(String feature) {
        return ROOT + "." + feature;
    }
}
