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

    // One line per feature: what several people add at once merges by itself.
    static {
        edges("accessexport", "audit customer eventfeed file");
        edges("agent", "customer eventfeed listing lookup money patch");
        edges("attribute", "audit listing patch persistence");
        edges("attribution", "audit campaign cost customer eventfeed file money settings");
        edges("audit", "listing persistence");
        edges("background", "");
        edges("behaviour", "consent customer eventfeed file listing lookup persistence settings");
        edges("calendar", "audit listing patch persistence");
        edges(
                "campaign",
                "customer eventfeed file imports label listing lookup money order patch persistence settings");
        edges(
                "churn",
                "audit customer eventfeed file label listing lookup money patch persistence settings subscription");
        edges(
                "interaction",
                "agent audit customer eventfeed file imports label listing lookup patch persistence profile settings");
        edges("behaviour", "consent customer eventfeed file listing lookup persistence settings");
        edges("consent", "audit customer eventfeed file");
        edges("calendar", "audit listing patch persistence");
        edges("background", "");
        edges("care", "agent background calendar complaint customer eventfeed file listing lookup patch settings");
        edges(
                "complaint",
                "agent audit background calendar customer eventfeed file imports listing lookup money order patch persistence settings");
        edges("consent", "audit customer eventfeed file");
        edges("cost", "campaign customer eventfeed file imports listing lookup money patch settings");
        edges("coupon", "customer eventfeed file label listing lookup money order patch persistence settings");
        edges(
                "customer",
                "attribute audit eventfeed file imports index listing lookup patch persistence profile settings source");
        edges("duplicate", "customer index");
        edges("eventfeed", "");
        edges("facts", "eventfeed profile settings");
        edges("file", "eventfeed");
        edges("imports", "settings");
        edges("index", "");
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
        edges("order", "customer eventfeed file imports listing lookup money patch persistence settings");
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
        edges("surveyfeed", "eventfeed file");
        edges("timeline", "customer eventfeed file listing");
        edges("profile");
        edges("index");
        edges("attribute", "audit", "listing", "patch", "persistence");
        edges("source", "attribute", "audit", "listing", "persistence");
        edges("facts", "eventfeed", "settings", "profile");
        edges("lifecycle", "facts customer settings audit money listing lookup patch persistence file eventfeed");
        edges("segment", "lifecycle facts customer settings audit listing patch persistence file eventfeed");
        edges(
                "customer",
                "profile index attribute source audit settings imports eventfeed listing lookup patch",
                "persistence file");
        edges("duplicate", "customer", "index");
        edges("merge", "customer", "audit", "eventfeed", "file", "listing", "lookup", "persistence");
        edges("order", "customer settings money imports eventfeed listing lookup patch persistence file");
        edges("refund", "order customer settings money imports eventfeed listing lookup patch file");
        edges("label");
        edges("plan", "settings", "money", "label", "listing", "patch", "persistence", "audit");
        edges("subscription", "customer plan settings money imports eventfeed listing lookup patch persistence file");
        edges(
                "churn",
                "customer subscription settings money label eventfeed listing lookup patch persistence",
                "file audit");
        edges(
                "interaction",
                "customer profile agent settings imports label eventfeed listing lookup patch",
                "persistence file audit");
        edges("behaviour", "customer", "consent", "settings", "eventfeed", "listing", "lookup", "persistence", "file");
        edges("consent", "customer", "eventfeed", "file", "audit");
        edges("calendar", "audit", "listing", "patch", "persistence");
        edges("background");
        edges("care", "complaint customer agent calendar settings eventfeed file background listing lookup", "patch");
        edges(
                "complaint",
                "order customer agent calendar settings money imports eventfeed file audit background",
                "listing lookup patch persistence");
        edges("agent", "customer", "eventfeed", "listing", "lookup", "money", "patch");
        edges("label");
        edges("product", "label settings money imports eventfeed listing lookup patch persistence");
        edges(
                "campaign",
                "label order customer settings money imports eventfeed listing lookup patch",
                "persistence file");
        edges("cost", "campaign customer settings money imports eventfeed listing lookup patch file");
        edges("loyalty", "audit label customer settings money eventfeed listing persistence file");
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
