// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** The merged document that is packaged with this gateway: what it says is what is routed. */
@Singleton
public class SuiteDocument {
    private final ObjectNode json;

    SuiteDocument(DocumentConfig config) {
        json = read(config.resource());
        config.tokenUrl().ifPresent(this::setTokenUrl);
    }

    /** The document. */
    public JsonNode json() {
        return json;
    }

    /** The document as JSON text. */
    public byte[] asJson() {
        try {
            return new ObjectMapper().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as YAML text. */
    public byte[] asYaml() {
        try {
            return new YAMLMapper().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The document is the same everywhere, the issuer is not.
    private void setTokenUrl(URI url) {
        json.path("components")
                .path("securitySchemes")
                .forEach(scheme -> scheme.path("flows").forEach(flow -> {
                    if (flow.has("tokenUrl")) {
                        ((ObjectNode) flow).put("tokenUrl", url.toString());
                    }
                }));
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "gateway.document.resource %s is not on the classpath".formatted(resource));
            }
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
