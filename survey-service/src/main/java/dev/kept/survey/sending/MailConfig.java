// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whether and from whom e-mail is sent; how is the mailer's own configuration. */
@ConfigMapping(prefix = "kept.mail")
interface MailConfig {

    /** The mail server's name; absent: no e-mail is sent. */
    Optional<String> host();

    /** The sender's address. */
    @WithDefault("surveys@localhost")
    String from();

    /** Longest wait for the server to take one message. */
    @WithDefault("30s")
    Duration timeout();
}
