// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OracleReaders.Profile.class)
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MetricCatalogApiTest {

    private final MetricApi api = MetricApi.fresh();

    @Test
    void listsEveryMetricWithItsDefinitionsInBothLanguages() {
        api.get("metrics")
                .statusCode(200)
                .body("data.key", hasItems("retention-rate", "net-promoter-score", "revenue", "customers-at-start"))
                .body("data.name.en", everyItem(greaterThan("")))
                .body("data.name.'zh-CN'", hasItem("客户留存率"))
                .body("data.family.unique()", contains("satisfaction", "loyalty", "growth", "value"));
    }

    @Test
    void oneFamilyCanBeChosen() {
        api.get("metrics?family=value").statusCode(200).body("data.family.unique()", contains("value"));
        api.get("metrics?family=fun").statusCode(400).body("errors[0].code", equalTo("family-unknown"));
    }

    @Test
    void aDefinitionSaysItsFormulaAndWhatItCanBeCutBy() {
        api.get("metrics/net-promoter-score")
                .statusCode(200)
                .body("familyName.'zh-CN'", equalTo("忠诚度"))
                .body(
                        "dimensions",
                        contains(
                                "type",
                                "country",
                                "region",
                                "acquisitionChannel",
                                "lifecycleStage",
                                "segment",
                                "survey",
                                "wave",
                                "question",
                                "aspect",
                                "channel"))
                .body("memberParts", contains("respondents"))
                .body("definitions.key", hasItems("unweighted", "weighted", "latest-per-customer"))
                .body("definitions[0].formula.en", equalTo("100 x (promoters - detractors) / answers"));
    }
}
