// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import static dev.kept.customer.Api.created;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.customer.Api;
import dev.kept.customer.EventExamples;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MergeEventExamplesTest {

    private final Api api = Api.fresh();

    @Test
    void areTheCommittedOnes() throws JsonProcessingException {
        String survivor = api.customer("C-17850");
        String merged = api.customer("W-311");
        String merge = created(api.post("/api/v1/customer-merges", Map.of("survivorId", survivor, "mergedId", merged)));
        api.post("/api/v1/customer-merges/" + merge + "/undo", "").then().statusCode(200);

        EventExamples.check(
                api,
                7,
                Map.of(survivor, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T", merged, "cus_01KAMB7Q9V5W0Y3E8H2D4N6R2T"),
                Set.of("customer.merged.v1", "customer.merge-undone.v1"));
    }
}
