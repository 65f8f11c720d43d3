import { StyleSheet, Text, View } from "@react-pdf/renderer";

const styles = StyleSheet.create({
  square: { width: 36, height: 36, borderRadius: 6, marginRight: 10, justifyContent: "center" },
  letters: { color: "#ffffff", fontWeight: 700, textAlign: "center" },
});

/** Stands for a clinic's logo: its initials on its colour. */
export function ClinicMark({ initials, colour }: { initials: string; colour: string }) {
  return (
    <View style={[styles.square, { backgroundColor: colour }]}>
      <Text style={[styles.letters, { fontSize: initials.length > 2 ? 12 : 16 }]}>{initials}</Text>
    </View>
  );
}
