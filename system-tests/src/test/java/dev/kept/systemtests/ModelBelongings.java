// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** A model with its first fit. */
final class ModelBelongings {

    private static final String MODEL = "{\"name\":\"Value\",\"kind\":\"BG_NBD\"}";

    private ModelBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.BODIES.put("createModel", MODEL);
        Belongings.BODIES.put("updateModel", "{\"name\":\"Other\"}");
        String model = owner.post("/api/v1/models", MODEL)
                .expect(202)
                .body()
                .path("id")
                .asText();
        ids.put("{modelId}", model);
        ids.put("{fitNumber}", "1");
    }
}
