// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The provider of short messages. */
@ConfigMapping(prefix = "kept.sms")
interface SmsConfig {

    /** Where messages are posted; absent: no SMS is sent. */
    Optional<URI> url();

    /** Sent as a bearer token. */
    Optional<String> token();

    /** Longest wait for the provider's answer. */
    @WithDefault("10s")
    Duration timeout();
}
