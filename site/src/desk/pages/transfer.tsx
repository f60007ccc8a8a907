import { useDesk } from '../state';
import { Heading } from '../parts/heading';
import { BringCases } from '../transfer/bring';
import { SaveCases } from '../transfer/save';

/** Copies of cases in files, for safety and for other desks. */
export function TransferPage() {
  const { t } = useDesk();
  return (
    <div class="desk-page wider stack-l">
      <Heading title={t.transfer.title}>{t.transfer.title}</Heading>
      <div class="halves-l">
        <SaveCases />
        <BringCases />
      </div>
    </div>
  );
}
