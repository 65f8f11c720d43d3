import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ComponentProps } from "react";
import { AnswerList } from "../blocks/answer-list.tsx";
import { FiledDocument } from "../blocks/filed-document.tsx";
import { Heading } from "../blocks/heading.tsx";
import { LevelStrip } from "../blocks/level-strip.tsx";
import { QrCode } from "../blocks/qr-code.tsx";
import { PageFrame } from "../blocks/page-frame.tsx";
import { PictureRow } from "../blocks/picture-row.tsx";
import { ReasonRow } from "../blocks/reason-row.tsx";
import { ContinuedSections, SectionPairs } from "../blocks/section-pairs.tsx";
import { StateList } from "../blocks/state-list.tsx";
import type { Paper } from "../render-job.ts";
import type { SummaryView } from "./summary-view.ts";

const styles = StyleSheet.create({
  block: { marginTop: 4.5 },
  beside: { flexDirection: "row", columnGap: 16, marginTop: 4.5 },
  who: { flex: 1 },
  name: { fontSize: 14, fontWeight: 700 },
  also: { marginTop: 1.5 },
  recheck: { fontWeight: 700, marginTop: 2 },
  strong: { fontWeight: 700 },
  story: { fontSize: 9, marginTop: 2 },
});

type Props = { view: SummaryView; paper: Paper } & Pick<
  ComponentProps<typeof PageFrame>,
  "oneSheet" | "pages"
>;

/** The clinical summary: lays ready strings out, decides nothing. */
export function CaseSummary(props: Props) {
  const { view } = props;
  return (
    <FiledDocument
      title={view.title}
      author={view.author}
      subject={view.subject}
      language={view.language}
      renderedAt={view.renderedAt}
    >
      <SummaryPages {...props} />
    </FiledDocument>
  );
}

/** The sheets of one case, which may stand among those of others. */
export function SummaryPages({ view, paper, ...sheets }: Props & { apart?: boolean }) {
  return (
    <>
      <PageFrame text={view} paper={paper} bookmark={view.identity} issue={view} {...sheets}>
        <LevelStrip level={view.level} text={view.levelText} clock={view.clock} note={view.clockNote} />
        {view.rechecks.map((line) => (
          <Text key={line} style={styles.recheck}>
            {line}
          </Text>
        ))}
        <View style={styles.beside}>
          <View style={styles.who}>
            <Text style={styles.name}>{view.name}</Text>
            <Text>{view.person}</Text>
            <Text>{view.contact}</Text>
            <Text style={styles.story}>{view.story}</Text>
          </View>
          {view.links ? <QrCode address={view.links.verify.address} side={56} /> : null}
        </View>
        <View style={styles.block}>
          <Heading>Why this level</Heading>
          {view.reasons.map((reason, index) => (
            <ReasonRow key={index} reason={reason} />
          ))}
          {view.alsoFired.map((line) => (
            <Text key={line} style={styles.also}>
              {line}
            </Text>
          ))}
          {view.reasonNotes.map((note) => (
            <Text key={note} style={styles.strong}>
              {note}
            </Text>
          ))}
        </View>
        <View wrap={false} style={styles.beside}>
          <StateList heading="Cauda equina questions" lines={view.caudaEquina} />
          <StateList heading="Always known before acting" lines={view.keyFacts} />
        </View>
        <SectionPairs sections={view.sections} />
        <PictureRow picture={view.picture} />
        <View wrap={false} style={styles.block}>
          <Heading>{"In the patient’s words"}</Heading>
          <Text>{view.words}</Text>
        </View>
        <SectionPairs sections={view.moreSections} />
        <ContinuedSections sections={view.continued} />
      </PageFrame>
      {view.appendix ? (
        <PageFrame text={view} paper={paper} bookmark={view.appendix.title}>
          <AnswerList sections={[view.appendix]} no="" />
        </PageFrame>
      ) : null}
    </>
  );
}
