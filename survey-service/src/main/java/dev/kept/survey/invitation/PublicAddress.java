// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where respondents reach the public page. */
@ApplicationScoped
public class PublicAddress {

    private final String base;

    PublicAddress(@ConfigProperty(name = "kept.public-url", defaultValue = "http://localhost:8080") String url) {
        this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The page that a token opens. */
    public String page(String token) {
        return base + "/s/" + token;
    }

    /** Where a mail program takes back the consent with one press (RFC 8058), and a person after a question. */
    public String unsubscribe(String token) {
        return page(token) + "/unsubscribe";
    }
}
