// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Policies of the caller's tenant. */
@ApplicationScoped
class LoopPolicyRepository implements PanacheRepositoryBase<LoopPolicy, String> {

    List<LoopPolicy> all() {
        return list("order by surveyKey, question");
    }

    Optional<LoopPolicy> of(String surveyKey, String question) {
        return find("surveyKey = ?1 and question = ?2", surveyKey, question).singleResultOptional();
    }
}
