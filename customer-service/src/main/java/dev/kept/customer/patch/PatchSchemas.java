// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.patch;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the body of each merge patch by the body of the creation: the same members, none of them required. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PatchSchemas implements OASFilter {

    private static final String NEW = "New";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.forEach((name, schema) -> {
            if (name.startsWith(NEW)) {
                document.getComponents().addSchema(name.substring(NEW.length()) + "Patch", patch(schema));
            }
        });
    }

    private static Schema patch(Schema creation) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A merge patch: members that are named change, null clears, others stay as they are. "
                        + creation.getDescription())
                .properties(creation.getProperties());
    }
}
