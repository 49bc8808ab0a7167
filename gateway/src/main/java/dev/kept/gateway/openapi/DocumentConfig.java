// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Which document is in force. */
@ConfigMapping(prefix = "gateway.document")
interface DocumentConfig {

    /** The merged document on the classpath. */
    @WithDefault("api/openapi.json")
    String resource();

    /** Where clients get tokens; takes the place of the token address in the served document. */
    Optional<URI> tokenUrl();
}
