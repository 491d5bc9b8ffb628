// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.documented.Advisory;
import io.github.snapcopy.documented.Conflict;
import io.github.snapcopy.documented.CopyAdvisories;
import io.github.snapcopy.documented.CopyConflicts;
import io.github.snapcopy.documented.CopyErrors;
import io.github.snapcopy.documented.DocumentedSources;
import io.github.snapcopy.documented.ExportMessage;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.documented.ServiceError;
import io.github.snapcopy.parameters.CopyOperation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Advisories, errors and conflicts: complete, and every reference among them and to the rules leads somewhere. */
class DocumentedDataTest {
    private static final Pattern SOURCE_KEY = Pattern.compile("\\b(?:[DM]-[A-Z][A-Z0-9]+|S\\d)\\b");
    private static final Pattern ADVISORY_ID = Pattern.compile("\\badv-[a-z0-9-]+");
    private static final Pattern CONFLICT_ID = Pattern.compile("\\bC-\\d+");

    @Test
    void advisories_areAllOfTheTables() {
        assertThat(CopyAdvisories.all())
                .extracting(Advisory::id)
                .containsExactlyInAnyOrderElementsOf(words("""
                        adv-encryption-by-default adv-kms-async adv-kms-permissions adv-kms-symmetric
                        adv-shared-encrypted-source adv-permissions-dry-run adv-region-opt-in adv-time-based-quota
                        adv-iam-scope adv-tag-policies adv-outpost-ready adv-local-zone-ready
                        adv-snapshot-completed adv-snapshot-marketplace adv-snapshot-concurrency
                        adv-snapshot-not-idempotent adv-snapshot-tags-not-copied adv-snapshot-volume-id
                        adv-snapshot-full-or-incremental adv-image-name-unique adv-image-concurrency
                        adv-image-source-permission adv-image-not-copied adv-image-copy-tags-scope
                        adv-image-marketplace adv-image-instance-store adv-image-instance-store-s3 adv-image-pv
                        adv-image-allowed-amis adv-ec-engine adv-ec-serverless adv-ec-export-data-tiering
                        adv-ec-export-same-region adv-ec-export-bucket-owner adv-ec-export-grant adv-ec-export-iam
                        adv-ec-export-security adv-ec-tags-inherited adv-ec-quota adv-ec-kms-default
                        adv-ec-kms-symmetric adv-ec-eventual adv-encryption-outcome adv-dry-run-answers
                        """))
                .hasSize(42 + 2);
        assertThat(CopyAdvisories.of(CopyOperation.EC2_COPY_SNAPSHOT)).hasSize(13 + 1 + 7);
        assertThat(CopyAdvisories.of(CopyOperation.EC2_COPY_IMAGE)).hasSize(13 + 10);
        assertThat(CopyAdvisories.of(CopyOperation.ELASTICACHE_COPY_SNAPSHOT)).hasSize(13);
    }

    @Test
    void advisories_haveSourcesAndWholeSentences() {
        for (Advisory advisory : CopyAdvisories.all()) {
            assertThat(advisory.sources()).as(advisory.id()).isNotEmpty();
            assertThat(advisory.fact()).as(advisory.id()).matches("(?s)[A-Z0-9].*\\.");
            assertThat(CopyAdvisories.byId(advisory.id())).containsSame(advisory);
        }
        assertThat(CopyAdvisories.byId("adv-none")).isEmpty();
    }

    @Test
    void errors_areAllOfTheTables() {
        assertThat(codesOf(CopyOperation.EC2_COPY_SNAPSHOT))
                .containsExactlyInAnyOrderElementsOf(words("""
                        MissingParameter MissingAction InvalidAction NoSuchVersion UnknownParameter
                        InvalidParameter InvalidParameterValue ClientInvalidParameterValue ValidationError
                        InvalidParameterCombination InvalidParameterDependency InvalidCharacter
                        InvalidQueryParameter MalformedQueryString InvalidRegion InvalidSnapshotID.Malformed
                        InvalidSnapshot.NotFound InvalidAMIID.Malformed InvalidAMIID.NotFound
                        InvalidAMIID.Unavailable InvalidAMIName.Malformed InvalidAMIName.Duplicate
                        InvalidAvailabilityZone InvalidZone.NotFound InvalidTagKey.Malformed
                        InvalidTagSpecification.Malformed TagLimitExceeded TagPolicyViolation ConcurrentTagAccess
                        InvalidClientToken IdempotentParameterMismatch InvalidRequest Unsupported
                        UnsupportedOperation OperationNotPermitted SnapshotCopyUnsupported.InterRegion
                        UnsupportedProtocol DryRunOperation UnauthorizedOperation AuthFailure InvalidClientTokenId
                        IncompleteSignature SignatureDoesNotMatch MissingAuthenticationToken RequestExpired
                        InvalidSecurity.RequestHasExpired OptInRequired PendingVerification Blocked
                        AccountDisabled CustomerKeyHasBeenRevoked ResourceLimitExceeded
                        PendingSnapshotLimitExceeded SnapshotLimitExceeded IncorrectState RequestLimitExceeded
                        InternalError InternalFailure ServerInternal ServiceUnavailable Unavailable RetryableError
                        """))
                .hasSize(62)
                .isEqualTo(codesOf(CopyOperation.EC2_COPY_IMAGE));
        assertThat(codesOf(CopyOperation.ELASTICACHE_COPY_SNAPSHOT))
                .containsExactlyInAnyOrderElementsOf(words("""
                        SnapshotAlreadyExistsFault SnapshotNotFoundFault SnapshotQuotaExceededFault
                        InvalidSnapshotState TagQuotaPerResourceExceeded InvalidParameterValue
                        InvalidParameterCombination AccessDenied Throttling ServiceUnavailable
                        InvalidClientTokenId IncompleteSignature SignatureDoesNotMatch MissingAuthenticationToken
                        RequestExpired
                        """))
                .hasSize(7 + 2 + 6);
        assertThat(CopyErrors.all()).hasSize(69 + 2);
    }

    private static List<String> codesOf(CopyOperation operation) {
        return CopyErrors.all().stream()
                .filter(error -> error.operations().contains(operation))
                .map(ServiceError::code)
                .toList();
    }

    @Test
    void errors_saySomething() {
        assertThat(CopyErrors.all()).allSatisfy(error -> {
            assertThat(error.cause()).isNotBlank().doesNotEndWith(".");
            assertThat(error.remedy()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void messages_areAllOfTheTables() {
        assertThat(CopyErrors.exportMessages())
                .extracting(ExportMessage::key)
                .containsExactly(
                        "EXPORT_BUCKET_WRONG_REGION",
                        "EXPORT_BUCKET_MISSING",
                        "EXPORT_BUCKET_NOT_OWNED",
                        "EXPORT_CALLER_DENIED",
                        "EXPORT_OBJECT_EXISTS",
                        "EXPORT_NO_READ",
                        "EXPORT_NO_WRITE",
                        "EXPORT_NO_READ_ACP",
                        "EXPORT_CALLER_UNVERIFIED");
        assertThat(CopyErrors.exportMessages())
                .filteredOn(message -> message.key().startsWith("EXPORT_NO_"))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.comment()).contains("ACL", "bucket policy"));
        assertThat(CopyErrors.observedMessages())
                .hasSize(10)
                .allSatisfy(message -> assertThat(CopyErrors.byCode(CopyOperation.EC2_COPY_IMAGE, message.code()))
                        .isPresent());
    }

    @Test
    void conflicts_areC01ToC36() {
        assertThat(CopyConflicts.all())
                .extracting(Conflict::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36)
                        .mapToObj(n -> "C-" + (n < 10 ? "0" : "") + n)
                        .toList());
        for (Conflict conflict : CopyConflicts.all()) {
            assertThat(conflict.disagreement()).isNotBlank();
            assertThat(conflict.resolution()).isNotBlank();
            assertThat(CopyConflicts.byId(conflict.id())).containsSame(conflict);
        }
        assertThat(CopyConflicts.byId("C-37")).isEmpty();
    }

    @Test
    void conflicts_nameEveryRuleThatSettlesThem() {
        for (Rule rule : RuleCatalog.standard().rules()) {
            for (String id : rule.conflicts()) {
                assertThat(CopyConflicts.byId(id).orElseThrow().rules()).as(id).contains(rule.id());
            }
        }
        for (Conflict conflict : CopyConflicts.all()) {
            if (!conflict.id().equals("C-01")) { // a sample that breaks rules which settle other conflicts
                assertThat(conflict.rules())
                        .allSatisfy(id -> assertThat(rule(id).conflicts()).contains(conflict.id()));
            }
        }
    }

    @Test
    void errors_haveRulesAndAdvisoriesOfTheirOperations() {
        for (ServiceError error : CopyErrors.all()) {
            for (RuleId id : error.rules()) {
                assertThat(meet(rule(id).operations(), error.operations()))
                        .as(error.code() + " " + id)
                        .isTrue();
            }
            for (String id : error.advisories()) {
                assertThat(meet(CopyAdvisories.byId(id).orElseThrow().operations(), error.operations()))
                        .as(error.code() + " " + id)
                        .isTrue();
            }
        }
    }

    @Test
    void rules_thatNameACodeAreNamedByItsError() {
        for (Rule rule : RuleCatalog.standard().rules()) {
            for (String code : rule.fails().split("[^A-Za-z.]+", -1)) {
                List<ServiceError> errors = CopyErrors.all().stream()
                        .filter(error -> error.code().equals(code))
                        .toList();
                if (!errors.isEmpty()) {
                    assertThat(errors)
                            .as(rule.id() + " " + code)
                            .anyMatch(error -> error.rules().contains(rule.id()));
                }
            }
        }
    }

    @Test
    void messagesAndSymptoms_referToWhatExists() {
        CopyErrors.exportMessages().forEach(message -> assertExist(List.of(), message.advisories()));
        CopyErrors.observedMessages().forEach(message -> assertExist(message.rules(), message.advisories()));
        CopyErrors.asynchronousSymptoms().forEach(symptom -> assertExist(symptom.rules(), symptom.advisories()));
    }

    private static void assertExist(List<RuleId> rules, List<String> advisories) {
        rules.forEach(DocumentedDataTest::rule);
        assertThat(advisories)
                .allSatisfy(id -> assertThat(CopyAdvisories.byId(id)).as(id).isPresent());
    }

    @Test
    void texts_citeOnlyKnownDocumentsAdvisoriesAndConflicts() {
        String texts = Stream.of(
                        CopyAdvisories.all().stream().map(Advisory::fact),
                        CopyErrors.all().stream().flatMap(error -> Stream.of(error.cause(), error.remedy())),
                        CopyErrors.asynchronousSymptoms().stream()
                                .flatMap(symptom -> Stream.of(symptom.cause(), symptom.remedy())),
                        CopyConflicts.all().stream()
                                .flatMap(conflict ->
                                        Stream.of(conflict.disagreement(), conflict.resolution(), conflict.reason())))
                .flatMap(text -> text)
                .collect(Collectors.joining("\n"))
                .replace("S3 bucket", "")
                .replace("(S3 in the zone)", "")
                .replace("S3 on Outposts", "");
        assertThat(found(SOURCE_KEY, texts))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        key -> assertThat(DocumentedSources.byKey(key)).as(key).isPresent());
        assertThat(found(ADVISORY_ID, texts))
                .hasSizeGreaterThan(3)
                .allSatisfy(id -> assertThat(CopyAdvisories.byId(id)).as(id).isPresent());
        assertThat(found(CONFLICT_ID, texts))
                .hasSizeGreaterThan(1)
                .allSatisfy(id -> assertThat(CopyConflicts.byId(id)).as(id).isPresent());
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Rule rule(RuleId id) {
        return RuleCatalog.standard().rule(id).orElseThrow(() -> new AssertionError("there is no rule " + id));
    }

    private static boolean meet(Set<CopyOperation> some, Set<CopyOperation> others) {
        EnumSet<CopyOperation> common = EnumSet.copyOf(some);
        common.retainAll(others);
        return !common.isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
