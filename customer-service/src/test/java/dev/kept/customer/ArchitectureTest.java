// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which other one: what is not written here is not allowed. */
class ArchitectureTest {

    private static final String ROOT = "dev.kept.customer";

    private static final Map<String, List<String>> EDGES = new TreeMap<>();

    static {
        edges("accessexport", "audit customer eventfeed file");
        edges("agent", "customer eventfeed listing lookup money patch");
        edges("attribute", "audit listing patch persistence");
        edges("attribution", "audit campaign cost customer eventfeed file money settings");
        edges("audit", "listing persistence");
        edges("behaviour", "consent customer eventfeed file imports listing lookup persistence settings");
        edges("care", "agent calendar complaint customer eventfeed file listing lookup patch settings");
        edges("calendar", "audit listing patch persistence");
        edges(
                "campaign",
                "customer eventfeed file imports label listing lookup money order patch persistence segment settings");
        edges(
                "churn",
                "audit customer eventfeed file label lifecycle listing lookup money patch persistence settings subscription");
        edges(
                "complaint",
                "agent audit calendar customer eventfeed file imports listing lookup money order patch persistence settings");
        edges("consent", "audit customer eventfeed file");
        edges("contactpoint", "consent customer");
        edges("cost", "campaign customer eventfeed file imports listing lookup money patch segment settings");
        edges("coupon", "customer eventfeed file label listing lookup money order patch persistence segment settings");
        edges(
                "customer",
                "attribute audit eventfeed file imports index listing lookup patch persistence profile settings source");
        edges("duplicate", "customer index");
        edges("eventfeed", "");
        edges("exchangerate", "audit eventfeed facts imports listing lookup money settings");
        edges("facts", "eventfeed profile settings");
        edges("file", "eventfeed money");
        edges("focusgroup", "customer eventfeed file listing lookup");
        edges("imports", "audit settings");
        edges("index", "");
        edges("inspection", "agent care eventfeed label listing lookup money patch persistence");
        edges(
                "interaction",
                "agent audit customer eventfeed file imports label listing lookup patch persistence profile settings");
        edges("label", "");
        edges("lifecycle", "audit customer eventfeed facts file listing lookup money patch persistence settings");
        edges("listing", "");
        edges("lookup", "");
        edges("loyalty", "audit customer eventfeed file label listing money persistence settings");
        edges("merge", "audit customer eventfeed file listing lookup persistence");
        edges("money", "");
        edges("order", "customer eventfeed file imports listing lookup money patch persistence product settings");
        edges("patch", "");
        edges("persistence", "");
        edges("plan", "audit label listing money patch persistence settings");
        edges("privacy", "audit customer eventfeed file listing persistence");
        edges("product", "eventfeed imports label listing lookup money patch persistence settings");
        edges("profile", "");
        edges("quality", "label");
        edges("recommendation", "customer");
        edges("referral", "customer eventfeed file listing lookup loyalty");
        edges("refund", "customer eventfeed file imports listing lookup money order patch settings");
        edges("segment", "audit customer eventfeed facts file lifecycle listing patch persistence settings");
        edges("settings", "audit persistence");
        edges("source", "attribute audit listing persistence");
        edges("subscription", "customer eventfeed file imports listing lookup money patch persistence plan settings");
        edges("surveyfeed", "care consent eventfeed file");
        edges(
                "winback",
                "agent campaign coupon customer eventfeed facts file lifecycle listing lookup money patch settings");
        edges("timeline", "customer eventfeed file listing");
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static void edges(String feature, String known) {
        EDGES.put(feature, known.isEmpty() ? List.of() : List.of(known.split(" ")));
    }

    @Test
    void featuresKnowOnlyWhatTheyMay() {
        EDGES.forEach((feature, known) -> {
            List<String> allowed = new ArrayList<>(List.of(ROOT + "." + feature));
            known.forEach(other -> allowed.add(ROOT + "." + other));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + feature)
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
                .resideInAnyPackage(
                        Stream.concat(Stream.of(ROOT), EDGES.keySet().stream().map(feature -> ROOT + "." + feature))
                                .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(CLASSES);
    }
}
