// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which web pages of other origins may call the API. */
@ConfigMapping(prefix = "gateway.cors")
interface CorsConfig {

    /** Exact origins, or {@code *} for all; none by default. Credentials other than tokens are never allowed. */
    Optional<List<String>> origins();
}
